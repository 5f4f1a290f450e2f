"""The row that wraps keeps its heights between two changes, and forgets them when anything changes."""

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.ui.widgets import Column, FlowRow


@pytest.fixture
def flow(theme: object, qtbot) -> tuple[QWidget, FlowRow]:
    """Three buttons 100 px wide and 20 high, 8 px apart, inside a column."""
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowRow()
    Column(holder).addLayout(row)
    for _button in range(3):
        row.addWidget(button())
    return holder, row


def button(wide: int = 100, tall: int = 20) -> QPushButton:
    one = QPushButton()
    one.setFixedSize(wide, tall)
    return one


def test_each_width_has_its_own_height(flow) -> None:
    _holder, row = flow
    assert [row.heightForWidth(width) for width in (400, 220, 100, 400)] == [20, 48, 76, 20]


def test_a_button_more_or_less_makes_another_height(flow) -> None:
    _holder, row = flow
    assert row.heightForWidth(220) == 48
    row.addWidget(button())
    row.addWidget(button())
    assert row.heightForWidth(220) == 76
    taken = [row.takeAt(0).widget() for _ in range(3)]
    assert row.heightForWidth(220) == 20
    assert len(taken) == 3


def test_a_button_that_grows_or_hides_makes_another_height(flow) -> None:
    holder, row = flow
    holder.resize(220, 200)
    holder.show()
    assert row.heightForWidth(220) == 48
    row.itemAt(0).widget().setFixedSize(100, 60)
    QApplication.processEvents()
    assert row.heightForWidth(220) == 88
    row.itemAt(2).widget().hide()
    QApplication.processEvents()
    assert row.heightForWidth(220) == 60


def test_the_height_of_a_width_is_reckoned_once(flow, monkeypatch: pytest.MonkeyPatch) -> None:
    _holder, row = flow
    reckoned = []
    arrange = row._arrange
    monkeypatch.setattr(row, "_arrange", lambda rect, *, place: (reckoned.append(rect.width()), arrange(rect, place=place))[1])
    for _time in range(5):
        row.heightForWidth(220)
    row.invalidate()
    row.heightForWidth(220)
    assert reckoned == [220, 220]


def test_the_item_of_a_widget_goes_with_it(qtbot) -> None:
    """One left behind in Python would be taken for the next item made at its address, and die with another page."""
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowRow(page)
    flow.addWidget(QPushButton("Noter"))
    item = flow.itemAt(0)
    assert item is not None
    widget = item.widget()
    widget.setParent(None)  # type: ignore[call-overload]
    assert flow.count() == 0 and not shiboken6.isValid(item)
    widget.deleteLater()
