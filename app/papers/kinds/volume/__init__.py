"""The bound volume (том): one file of everything a district has, with contents, true page numbers, an index of acts."""
