"""Names that no code of ours calls, and that are alive: vulture reads this file as if it used them. Never run.

Names in mixed case need no line here (pyproject.toml). One reason a line or group.
"""

# Qt calls these on models, widgets and delegates
_.data
_.event
_.flags
_.index
_.paint
_.parent

# reportlab calls these on our own flowables and pages; io calls the others on a raw stream
_.draw
_.wrap
_.readable
_.readinto
_.seekable
_.writable

# Alembic reads these in a migration
upgrade
downgrade
revision
down_revision

# pytest reads these in a test module
pytestmark
collect_ignore

# dev.py runs with them: the build backend calls `initialize`, argparse and ast look others up by name
_.initialize
_.CarnetBuildHook
