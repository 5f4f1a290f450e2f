"""The encounters: the form that notes one, and the page that lists them."""
