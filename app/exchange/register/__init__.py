"""The official register of accreditation: its XML as a stream, the choice of municipalities, the loading."""
