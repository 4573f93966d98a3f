"""Colours and shapes: one accent, an 8-pixel grid; light, dark, or with high contrast."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.window.focus_frame import FocusFrame
from app.window.icons import ICONS

SYSTEM, CONTRAST = "system", "contrast"
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}


@dataclass(frozen=True)
class Colors:
    """One colour scheme. Every text colour has a contrast of at least 4.5 on its ground.

    Those of high contrast have 7, and lines that can be told from what they surround.
    """

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
    strong_border="#808897",
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
    strong_border="#7a8293",
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
CONTRAST_LIGHT = Colors(
    window="#ffffff",
    surface="#ffffff",
    raised="#ffffff",
    track="#f0f0f0",
    border="#6a6a6a",
    strong_border="#1f1f1f",
    text="#000000",
    muted="#2e2e2e",
    unread="#4a4a4a",
    accent="#0a2f9e",
    accent_hover="#06206e",
    on_accent="#ffffff",
    accent_soft="#e3eaff",
    veil="rgba(227, 234, 255, 245)",
    error="#8a0000",
    error_soft="#fff0f0",
    notice="#5a3a00",
    notice_soft="#fff6db",
)
CONTRAST_DARK = Colors(
    window="#000000",
    surface="#000000",
    raised="#0d0d0d",
    track="#1a1a1a",
    border="#8c8c8c",
    strong_border="#e0e0e0",
    text="#ffffff",
    muted="#d2d2d2",
    unread="#b4b4b4",
    accent="#8cc8ff",
    accent_hover="#b4dbff",
    on_accent="#000000",
    accent_soft="#0b2440",
    veil="rgba(11, 36, 64, 245)",
    error="#ffb3ad",
    error_soft="#2b0d0d",
    notice="#ffd97a",
    notice_soft="#2a2000",
)

_SHEET = """
QWidget {{ color: {text}; }}
QWidget#window {{ background: {window}; }}
QFrame#card {{ background: {surface}; border: 1px solid {border}; border-radius: 10px;
    padding: 1px; }}
QFrame#card[holdsKeyboard="true"] {{ border: 2px solid {accent}; padding: 0; }}
QFrame#paneHeader {{ border: none; border-bottom: 1px solid {border}; }}
QFrame#rowDetails {{ border: none; border-top: 1px solid {border}; }}
QFrame#findBar {{ border: none; border-top: 1px solid {border}; }}
QFrame#findBar QToolButton:checked, QFrame#paneHeader QToolButton:checked {{
    background: {accent_soft}; border-color: {accent}; }}
QFrame#findBar QToolButton:checked:focus, QFrame#paneHeader QToolButton:checked:focus {{
    border-width: 2px; padding: 3px; }}
QLabel {{ background: transparent; }}
QLabel#muted, QLabel#engine {{ color: {muted}; }}
QLabel#muted:focus {{ border: 2px solid {accent}; border-radius: 6px; }}
QLabel#fieldError {{ color: {error}; }}
QLabel#settingsGroup {{ font-weight: 600; }}
QLabel#settingTitle {{ font-weight: 600; }}
QLabel#settingChanged {{ color: {accent}; }}
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
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {muted}; border-color: {border}; }}
QPushButton#run[stops="false"] {{ background: {accent}; color: {on_accent};
    border: 1px solid {accent}; font-weight: 600; }}
QPushButton#run[stops="false"]:hover {{ background: {accent_hover};
    border-color: {accent_hover}; }}
QPushButton#run[stops="false"]:focus {{ border: 3px double {on_accent}; padding: 4px 12px; }}
QPushButton#run[stops="true"] {{ font-weight: 600; }}
QPushButton#run[stops="false"]:disabled {{ background: {border}; border-color: {border};
    color: {muted}; }}
QPushButton#primary {{ background: {accent}; color: {on_accent}; border: 1px solid {accent};
    font-weight: 600; }}
QPushButton#primary:hover {{ background: {accent_hover}; border-color: {accent_hover}; }}
QPushButton#primary:focus {{ border: 3px double {on_accent}; padding: 4px 12px; }}
QPushButton#primary:disabled {{ background: {border}; border-color: {border}; color: {muted}; }}
QPushButton#quiet {{ background: transparent; border: 1px solid transparent; color: {accent};
    padding: 2px 8px; }}
QPushButton#quiet:hover {{ background: {accent_soft}; }}
QPushButton#quiet:focus {{ border: 1px solid {accent}; }}
QPushButton::menu-indicator {{ image: none; }}

QFrame#segments {{ background: {track}; border-radius: 8px; }}
QFrame#segments QPushButton {{ background: transparent; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 14px; color: {text}; }}
QFrame#segments QPushButton:hover:!checked {{ color: {accent}; }}
QFrame#segments QPushButton:checked {{ background: {raised}; font-weight: 600; color: {accent}; }}
QFrame#segments QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 13px; }}

QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 6px;
    padding: 4px; }}
QToolButton:hover {{ background: {accent_soft}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton#flags {{ color: {muted}; padding: 2px 6px; }}
QToolButton#flags:hover {{ color: {text}; }}
QToolButton#versions {{ padding: 2px 3px; }}
QToolButton#transfers {{ color: {muted}; padding: 0 6px; }}
QToolButton::menu-indicator {{ image: none; }}

QLineEdit {{ background: {surface}; border: 1px solid {strong_border};
    border-radius: 6px; padding: 5px 8px; min-height: 20px;
    placeholder-text-color: {muted};
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus {{ border: 2px solid {accent}; padding: 4px 7px; }}
QLineEdit QToolButton {{ padding: 0; }}

QComboBox, QSpinBox {{ background: {raised}; border: 1px solid {strong_border};
    border-radius: 6px; padding: 1px 8px; min-height: 2.1em; }}
QComboBox:focus, QSpinBox:focus {{ border: 2px solid {accent}; padding: 0 7px; }}
QComboBox:disabled, QSpinBox:disabled {{ color: {muted}; border-color: {border}; }}
QComboBox::drop-down {{ border: none; width: 28px; }}
QComboBox::down-arrow, QSpinBox::down-arrow {{ image: url("{icons}/controls/arrow-down.svg"); }}
QSpinBox::up-arrow {{ image: url("{icons}/controls/arrow-up.svg"); }}
QComboBox::down-arrow {{ width: 16px; height: 16px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 24px; }}
QSpinBox::up-arrow, QSpinBox::down-arrow {{ width: 12px; height: 12px; }}
QSpinBox::up-arrow:off, QSpinBox::down-arrow:off {{ image: none; }}
QCheckBox::indicator {{ background: {raised}; border: 1px solid {strong_border};
    border-radius: 4px; width: 14px; height: 14px; }}
QCheckBox::indicator:checked {{ image: url("{icons}/controls/tick.svg"); }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; width: 12px; height: 12px; }}

QListWidget#groups {{ background: transparent; border: none; outline: none; }}
QListWidget#groups::item {{ padding: 8px 10px; border-radius: 6px; color: {text};
    border: 1px solid transparent; }}
QListWidget#groups::item:hover {{ background: {track}; }}
QListWidget#groups::item:selected {{ background: {accent_soft}; color: {accent}; }}
QListWidget#groups::item:selected:focus {{ border-color: {accent}; }}

QTextBrowser {{ background: transparent; border: none;
    selection-background-color: {accent}; selection-color: {on_accent}; }}

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
QFrame#banner QPushButton:focus {{ padding: 1px 9px; }}
QFrame#banner QLineEdit {{ background: {raised}; border: 1px solid {strong_border};
    border-radius: 6px; padding: 2px 8px; min-height: 20px; }}
QFrame#banner QLineEdit:focus {{ border: 2px solid {accent}; padding: 1px 7px; }}
QFrame#banner QPlainTextEdit {{ background: {surface}; border: 1px solid {border};
    border-radius: 6px; padding: 4px; }}
QFrame#banner QPlainTextEdit:focus {{ border: 2px solid {accent}; padding: 3px; }}

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
    return _SHEET.format(**vars(colors), icons=ICONS.as_posix())


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
    """Dresses the application, again whenever the system or the user wants other colours."""

    changed = Signal(object)
    """The new Colors."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._focus_frame = FocusFrame(application)
        self._chosen = SYSTEM
        # Kept: Python takes them for deleted where the last name of the one they belong to goes.
        self._hints = QGuiApplication.styleHints()
        self._accessibility = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self.follow)
        self._accessibility.contrastPreferenceChanged.connect(self._follow_contrast)
        self.colors = self._colors_of(self._hints.colorScheme())
        self._dress()

    def choose(self, name: str) -> None:
        """Wear light or dark colours, or those of high contrast ("contrast"); or as the system."""
        self._chosen = name
        if name in _SCHEMES:
            self._hints.setColorScheme(_SCHEMES[name])  # the frames of the windows, too
        else:
            self._hints.unsetColorScheme()
        self.follow(self._hints.colorScheme())

    def follow(self, scheme: Qt.ColorScheme) -> None:
        """Wear the scheme's colours; a system that says nothing is taken as light."""
        colors = self._colors_of(scheme)
        if colors is self.colors:
            return  # dressing takes a while: all widgets are measured anew
        self.colors = colors
        self._dress()
        self.changed.emit(colors)

    def _dress(self) -> None:
        self._application.setPalette(palette(self.colors))
        self._application.setStyleSheet(style_sheet(self.colors))

    def _colors_of(self, scheme: Qt.ColorScheme) -> Colors:
        is_dark = _SCHEMES.get(self._chosen, scheme) == Qt.ColorScheme.Dark
        if self._has_contrast:
            return CONTRAST_DARK if is_dark else CONTRAST_LIGHT
        return DARK if is_dark else LIGHT

    @property
    def _has_contrast(self) -> bool:
        if self._chosen != SYSTEM:
            return self._chosen == CONTRAST
        return self._accessibility.contrastPreference() == Qt.ContrastPreference.HighContrast

    def _follow_contrast(self) -> None:
        self.follow(self._hints.colorScheme())
