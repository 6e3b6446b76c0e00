"""Papers that a school issues itself (школе на подпись): what each of them is filled with."""
