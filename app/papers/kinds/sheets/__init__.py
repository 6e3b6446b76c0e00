"""Service sheets of the office (служебные листы): what each of them is filled with."""
