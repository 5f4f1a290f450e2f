"""Envois et reçus: what is kept here, what leaves, what is received, what is safe."""
