"""Colours and shapes: one accent, an 8-pixel grid, light and dark as the system says."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication


@dataclass(frozen=True)
class Colors:
    """One colour scheme. Every text colour has a contrast of at least 4.5 on its ground."""

    window: str
    surface: str
    raised: str
    track: str
    border: str
    strong_border: str
    text: str
    muted: str
    unread: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    veil: str
    error: str
    error_soft: str
    notice: str
    notice_soft: str


LIGHT = Colors(
    window="#f3f4f7",
    surface="#ffffff",
    raised="#ffffff",
    track="#e3e6ed",
    border="#dfe2e9",
    strong_border="#c5cad5",
    text="#1a1e26",
    muted="#5b6474",
    unread="#6b7382",
    accent="#2f56c9",
    accent_hover="#2648ad",
    on_accent="#ffffff",
    accent_soft="#e6ecfb",
    veil="rgba(230, 236, 251, 235)",
    error="#a32020",
    error_soft="#fceded",
    notice="#7a5200",
    notice_soft="#fdf4dd",
)
DARK = Colors(
    window="#15171b",
    surface="#1c1f25",
    raised="#2a2e37",
    track="#101215",
    border="#2d323c",
    strong_border="#454c5a",
    text="#e6e9ef",
    muted="#98a1b1",
    unread="#8b93a3",
    accent="#8fabff",
    accent_hover="#a9bfff",
    on_accent="#10131a",
    accent_soft="#262f49",
    veil="rgba(38, 47, 73, 235)",
    error="#ff9d96",
    error_soft="#3a2122",
    notice="#f0c766",
    notice_soft="#352c18",
)

_SHEET = """
QWidget {{ color: {text}; }}
QWidget#window {{ background: {window}; }}
QFrame#card {{ background: {surface}; border: 1px solid {border}; border-radius: 10px; }}
QFrame#paneHeader {{ border: none; border-bottom: 1px solid {border}; }}
QFrame#rowDetails {{ border: none; border-top: 1px solid {border}; }}
QFrame#findBar {{ border: none; border-top: 1px solid {border}; }}
QFrame#findBar QToolButton:checked {{ background: {accent_soft}; border-color: {accent}; }}
QLabel {{ background: transparent; }}
QLabel#muted, QLabel#engine {{ color: {muted}; }}
QLabel#fieldError {{ color: {error}; }}
QLabel#detailTitle {{ font-weight: 600; }}
QLabel#paneTitle {{ font-weight: 600; }}
QLabel#emptyTitle {{ font-weight: 600; }}
QPlainTextEdit {{ background: transparent; border: none;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QToolTip {{ background: {raised}; color: {text}; border: 1px solid {strong_border};
    padding: 4px 8px; }}

QPushButton {{ background: {raised}; border: 1px solid {strong_border}; border-radius: 6px;
    padding: 6px 14px; min-height: 20px; }}
QPushButton:hover {{ border-color: {muted}; }}
QPushButton:pressed {{ background: {window}; }}
QPushButton:focus {{ border: 1px solid {accent}; }}
QPushButton:disabled {{ color: {muted}; border-color: {border}; }}
QPushButton#run[stops="false"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; font-weight: 600; }}
QPushButton#run[stops="false"]:hover {{ background: {accent_hover};
    border-color: {accent_hover}; }}
QPushButton#run[stops="false"]:focus {{ border: 2px solid {text}; padding: 5px 13px; }}
QPushButton#run[stops="true"] {{ font-weight: 600; }}
QPushButton#run[stops="false"]:disabled {{ background: {border}; border-color: {border};
    color: {muted}; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
    font-weight: 600; }}
QPushButton#primary:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton#primary:focus {{ border: 2px solid {text}; padding: 5px 13px; }}
QPushButton#primary:disabled {{ background: {border}; border-color: {border}; color: {muted}; }}
QPushButton::menu-indicator {{ image: none; }}

QFrame#segments {{ background: {track}; border-radius: 8px; }}
QFrame#segments QPushButton {{ background: transparent; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 14px; color: {text}; }}
QFrame#segments QPushButton:hover:!checked {{ color: {accent}; }}
QFrame#segments QPushButton:checked {{ background: {raised}; font-weight: 600; color: {accent}; }}
QFrame#segments QPushButton:focus {{ border: 1px solid {accent}; }}

QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; }}
QToolButton:hover {{ background: {accent_soft}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton#flags {{ color: {muted}; padding: 2px 6px; }}
QToolButton#flags:hover {{ color: {text}; }}
QToolButton#transfers {{ color: {muted}; padding: 0 6px; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit {{ background: {surface}; border: 1px solid {strong_border};
    border-radius: 6px; padding: 5px 8px; min-height: 20px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus {{ border: 1px solid {accent}; }}
QLineEdit QToolButton {{ padding: 0; }}

QTableView {{ background: transparent; border: none; outline: none; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QTableView::item {{ border: none; }}
QHeaderView {{ background: transparent; }}
QHeaderView::section {{ background: transparent; color: {muted}; border: none;
    border-bottom: 1px solid {border}; padding: 8px 10px; }}
QHeaderView::section:hover {{ color: {text}; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}

QFrame#banner {{ border: none; border-bottom: 1px solid {border}; }}
QFrame#banner[kind="error"] {{ background: {error_soft}; }}
QFrame#banner[kind="notice"] {{ background: {notice_soft}; }}
QFrame#banner[kind="error"] QLabel#bannerTitle {{ color: {error}; }}
QFrame#banner[kind="notice"] QLabel#bannerTitle {{ color: {notice}; }}
QLabel#bannerTitle {{ font-weight: 600; }}
QFrame#banner QPushButton {{ padding: 2px 10px; }}
QFrame#banner QLineEdit {{ background: {raised}; border: 1px solid {strong_border};
    border-radius: 6px; padding: 2px 8px; min-height: 20px; }}
QFrame#banner QLineEdit:focus {{ border-color: {accent}; }}
QFrame#banner QPlainTextEdit {{ background: {surface}; border: 1px solid {border};
    border-radius: 6px; padding: 4px; }}

QFrame#dropHighlight {{ background: {veil}; border: 2px dashed {accent};
    border-radius: 10px; }}
QLabel#dropText {{ color: {accent}; font-weight: 600; }}

QProgressBar {{ background: {border}; border: none; border-radius: 2px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 2px; }}

QSplitter::handle {{ background: transparent; }}
QMenu {{ background: {raised}; border: 1px solid {strong_border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 16px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; }}
QMenu::item:disabled {{ color: {muted}; }}

QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {strong_border}; border-radius: 4px;
    min-height: 32px; }}
QScrollBar::handle:vertical:hover {{ background: {muted}; }}
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical {{ height: 0; }}
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical {{ background: transparent; }}
QScrollBar#coverage:vertical {{ width: 18px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {strong_border}; border-radius: 4px;
    min-width: 32px; }}
QScrollBar::handle:horizontal:hover {{ background: {muted}; }}
QScrollBar::add-line:horizontal, QScrollBar::sub-line:horizontal {{ width: 0; }}
QScrollBar::add-page:horizontal, QScrollBar::sub-page:horizontal {{ background: transparent; }}
"""


def style_sheet(colors: Colors) -> str:
    """The style sheet in these colours."""
    return _SHEET.format(**vars(colors))


def palette(colors: Colors) -> QPalette:
    """The palette in these colours, for all that the style sheet does not reach."""
    result = QPalette()
    role = QPalette.ColorRole
    for target, color in (
        (role.Window, colors.window),
        (role.Base, colors.surface),
        (role.AlternateBase, colors.window),
        (role.Button, colors.raised),
        (role.Text, colors.text),
        (role.WindowText, colors.text),
        (role.ButtonText, colors.text),
        (role.ToolTipBase, colors.raised),
        (role.ToolTipText, colors.text),
        (role.PlaceholderText, colors.muted),
        (role.Highlight, colors.accent),
        (role.HighlightedText, colors.on_accent),
        (role.Link, colors.accent),
        (role.Accent, colors.accent),
    ):
        result.setColor(target, QColor(color))
    for target in (role.Text, role.WindowText, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, target, QColor(colors.muted))
    return result


class Theme(QObject):
    """Dresses the application, again whenever the system changes between light and dark."""

    changed = Signal(object)
    """The new Colors."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.colors = LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow)
        self.follow(hints.colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Wear the scheme's colours; a system that says nothing is taken as light."""
        self.colors = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        self._application.setPalette(palette(self.colors))
        self._application.setStyleSheet(style_sheet(self.colors))
        self.changed.emit(self.colors)
