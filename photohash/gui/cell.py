"""How the grid draws a photo: its picture, its tags, and that it is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette, QPen

from photohash.gui import icons, theme
from photohash.gui.phrases import phrase
from photohash.gui.pictures import RADIUS

if TYPE_CHECKING:
    from photohash.gui.source import Shown


def draw(
    painter: QPainter,
    palette: QPalette,
    square: QRect,
    shown: Shown | None,
    *,
    chosen: bool,
    current: bool,
    captions: bool,
) -> None:
    """A photo in a square, or a blank until it is loaded; below it, if there are to be captions, its tags."""
    radius = RADIUS * square.width() / 180
    inner = square.adjusted(5, 5, -5, -5) if chosen else square
    if shown is None or shown.picture.isNull():
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.AlternateBase))
        painter.drawRoundedRect(inner, radius, radius)
        if shown is not None and shown.row.photo.error:
            _draw_reason(painter, palette, inner, phrase(shown.row.photo.error))
    else:
        painter.drawImage(QRectF(inner), shown.picture)
    if chosen:
        _draw_frame(painter, palette, square, radius)
    if current:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.color(QPalette.ColorRole.Text), 1, Qt.PenStyle.DotLine))
        painter.drawRoundedRect(QRectF(square).adjusted(-2.5, -2.5, 2.5, 2.5), radius + 2, radius + 2)
    if shown is not None and captions:
        _draw_caption(painter, palette, square, shown)


def draw_heading(painter: QPainter, palette: QPalette, area: QRect, title: str) -> None:
    """What the photos below have in common."""
    plain = painter.font()
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    text = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideMiddle, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, text)
    painter.setFont(plain)


def _draw_frame(painter: QPainter, palette: QPalette, square: QRect, radius: float) -> None:
    accent = theme.accent(palette)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(accent, 3))
    painter.drawRoundedRect(QRectF(square).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
    badge = QRectF(square.right() - 25, square.top() + 9, 17, 17)
    painter.setPen(QPen(QColor("white"), 1.5))
    painter.setBrush(accent)
    painter.drawEllipse(badge)
    icons.draw(painter, "check", badge.adjusted(3, 3, -3, -3), QColor("white"))


def _draw_reason(painter: QPainter, palette: QPalette, square: QRect, reason: str) -> None:
    size = min(28, square.width() // 4)
    sign = QRectF(square.center().x() - size / 2, square.top() + square.height() * 0.16, size, size)
    icons.draw(painter, "failed", sign, theme.rejected(palette))
    painter.setPen(theme.muted(palette))
    area = QRectF(square).adjusted(8, 0, -8, -8)
    area.setTop(sign.bottom() + 6)
    painter.drawText(
        area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, reason
    )


def _draw_caption(painter: QPainter, palette: QPalette, square: QRect, shown: Shown) -> None:
    """Tags in one line, accepted ones first and darker; the file's name where there are none."""
    metrics = painter.fontMetrics()
    baseline = square.bottom() + 5 + metrics.ascent()
    inks = {"accepted": palette.color(QPalette.ColorRole.Text), "suggested": theme.muted(palette)}
    parts = [(f"#{tag.display}", inks[tag.state]) for tag in shown.row.tags if tag.state in inks] or [
        (shown.row.photo.path.name, theme.muted(palette))
    ]
    left = square.left() + 1
    for text, ink in parts:
        room = square.right() - left
        if room < metrics.averageCharWidth() * 4:
            return
        painter.setPen(ink)
        painter.drawText(
            QPointF(left, baseline), metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        )
        left += metrics.horizontalAdvance(f"{text}  ")
