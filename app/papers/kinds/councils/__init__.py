"""Papers of a council (повестка, протокол …): what each of them is filled with."""
