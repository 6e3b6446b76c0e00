"""«Загрузки»: the register of batches, the card of one, taking one back."""
