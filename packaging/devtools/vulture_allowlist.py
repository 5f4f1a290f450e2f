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

# html.parser calls these on a parser of ours
_.handle_starttag
_.handle_endtag

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

# the form of an act builds its parts by their names in the catalogue
_._told_result
_._attempt_result
_._attempts
_._body_channel
_._reminder_channel
_._their_ref
_._evidence
_._optional_reason
_._reopen_reason
_._due_on
_._new_due_on
_._reopened_due
_._plain_note
_._new_owner
_._into

# drawings are looked up by name
_._plant

# protocols: the interface's side of ports that bootstrap fills
CoachPort
ConsentPort
AttachmentsPort

# protocol: where the camera was, as the cleaned photo offers it (storage/photos.py)
_.lon_e7
_.lat_e7

# imported for its weight: a fault run must not pay for it in the middle
alembic

# called by Python itself when a module's name is first asked for; by http.server for each request
__getattr__
_.log_message

# the histories: an action is looked up by its name in the plan; `shrunk` and `_is_one_of` wait for the tests still to be written
shrunk
_create
_child
_hand_over
_share
_edit
_open_form
_save_form
_resolve
_sync
_two_syncs
_carry_in
_carry_back
_clone
_central_backup
_central_restore
_erase
_revoke
_admit
_declare_lost
_upgrade
_is_one_of
should_exit  # uvicorn stops when it is set
_x1  # a frame's left edge, which reportlab reads
quote  # a paragraph style chosen by the tone of its text
house_colour  # a fact read by its name
