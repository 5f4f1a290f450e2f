"""Local actors: the directory, who is to be seen, what they are asked and told back, lists from spreadsheets, actors noted twice."""
