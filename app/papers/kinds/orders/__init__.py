"""Orders (приказы, постановления): what each of them is filled with."""
