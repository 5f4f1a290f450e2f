"""Steps of the service's database; each is frozen once it is published."""
