"""Import batches (загрузки): what a file has brought, and taking it back as one."""
