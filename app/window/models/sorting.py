"""The menu by which a table is sorted: the headers take the mouse alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QTableView


def add_sorting(menu: QMenu, view: QTableView) -> QMenu:
    """Offer in a menu to sort a table by each of its columns, up and down, or not at all."""
    sorting = menu.addMenu(_translated("Sort by"))
    group = QActionGroup(sorting)
    header = view.horizontalHeader()
    now = header.sortIndicatorSection(), header.sortIndicatorOrder()
    none = sorting.addAction(_translated("Nothing"))
    none.triggered.connect(lambda: view.sortByColumn(-1, Qt.SortOrder.AscendingOrder))
    none.setCheckable(True)
    none.setChecked(now[0] < 0)
    group.addAction(none)
    orders = (
        (Qt.SortOrder.AscendingOrder, _translated("{column}, rising")),
        (Qt.SortOrder.DescendingOrder, _translated("{column}, falling")),
    )
    for column in range(view.model().columnCount()):
        name = view.model().headerData(column, Qt.Orientation.Horizontal)
        for order, words in orders:
            action = sorting.addAction(words.format(column=name))
            action.setCheckable(True)
            action.setChecked((column, order) == now)
            action.triggered.connect(
                lambda _=False, column=column, order=order: view.sortByColumn(column, order)
            )
            group.addAction(action)
    return sorting


def _translated(text: str) -> str:
    return QCoreApplication.translate("sorting", text)
