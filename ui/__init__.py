"""What a person sees: the window, its rooms and the widgets they are made of."""
