"""How a `services.document.Document` is drawn on paper: fonts, styles, pages, one module a family of blocks."""
