"""Ideas of a participatory budget or of a consultation: typed, read again, studied, voted on, decided, their authors told."""
