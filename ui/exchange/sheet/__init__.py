"""«Загрузить таблицу…»: from the file to the batch."""
