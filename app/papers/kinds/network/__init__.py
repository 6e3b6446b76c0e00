"""Papers of a network (карта ресурсов, план …): what each of them is filled with."""
