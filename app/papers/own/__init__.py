"""The own texts of an office: kept beside ours, tried before they are saved, compared with ours after an update."""
