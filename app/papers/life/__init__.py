"""The life of a paper that becomes a document: draft, checks, registration, printing again, proof of its words."""
