"""Letters (письма) of the office: what each of them is filled with."""
