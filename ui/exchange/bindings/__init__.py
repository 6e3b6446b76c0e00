"""«Книги региона»: workbooks whose cells are bound to indicators once and filled every year."""
