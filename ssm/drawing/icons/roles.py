"""What tells the role of a person: hats, hair, tools; on the grid of a bust."""

from ssm.drawing.icons.drawn import Drawn, disc, line

__all__ = ["ROLES"]

_COLLAR = line("M-9 44.8L0 53L9 44.8", 1.8)
_GLASSES = (
    line("M-9 24C-9 19.6 -1.6 19.6 -1.6 24C-1.6 28.4 -9 28.4 -9 24Z", 1.5),
    line("M9 24C9 19.6 1.6 19.6 1.6 24C1.6 28.4 9 28.4 9 24Z", 1.5),
    line("M-1.6 23.4L1.6 23.4", 1.5),
)
_LONG = Drawn(
    "M-16.5 37C-19.5 18 -15 8.6 0 8.6C15 8.6 19.5 18 16.5 37L12.4 36C14 27 13.4 22 11 18.4"
    "C3 19.4 -5 18 -8 14.4C-9 18 -13.6 22 -12.6 36Z",
    "hair",
    width=1.6,
)
_SHORT = Drawn(
    "M-15 24C-16.4 13 -10 8.2 1 8.2C11 8.2 16.4 13 15 24C13 18.4 9 16.4 2 16.2"
    "C-5 16 -12 17 -15 24Z",
    "hair",
    width=1.6,
)
_GREY = Drawn(
    "M-15.2 25C-18 14 -12 8 -4 8.4C2 6.8 9 7.6 13 12C16 15.4 16 20 15.2 25"
    "C13 20 10 15 5 14.6C-3 14 -11 17 -15.2 25Z",
    "paper",
    width=1.6,
)
_HARD_HAT = (
    Drawn("M-17.5 17.5L17.5 17.5L17.5 20.6L-17.5 20.6Z", "tint-yellow", width=1.7),
    Drawn("M-14 17.5C-14 4 14 4 14 17.5Z", "tint-yellow", width=1.7),
    line("M-4 17C-4 11 -3.4 8.6 -2.6 7.4M4 17C4 11 3.4 8.6 2.6 7.4", 1.4),
)
_PEAKED = (
    Drawn("M-14.5 15.5L14.5 15.5L14.5 19C8 16.8 -8 16.8 -14.5 19Z", "ink", width=1.4),
    Drawn("M-14.5 15.5C-20 8.4 -10 4 0 4C10 4 20 8.4 14.5 15.5Z", "tint-blue", width=1.8),
)
_LAPTOP = (
    Drawn("M5 60L31 60L33 76L3 76Z", "bubble", width=1.7),
    line("M11 66L15 69L11 72M18 72.4L25 72.4", 1.5),
)
_SHEET = (
    Drawn("M7 58L31 58L31 80L7 80Z", "bubble", width=1.8),
    line("M12 64L26 64M12 69L23 69M12 74L26 74", 1.4),
)

ROLES: dict[str, tuple[Drawn, ...]] = {
    "long-hair": (_LONG,),
    "short-hair": (_SHORT,),
    "practitioner": (_COLLAR, _SHORT, *_SHEET),
    "manager": (
        _COLLAR,
        Drawn("M0 52.4L-3.6 49.6L-5.4 68L0 74L5.4 68L3.6 49.6Z", "conflict", width=1.4),
    ),
    "nurse": (
        Drawn("M-13 14L-14.4 2.6C-6 0.4 6 0.4 14.4 2.6L13 14C6 10.8 -6 10.8 -13 14Z", "bubble"),
        line("M0 3.4L0 9.8M-3.3 6.6L3.3 6.6", 2.2, "conflict"),
        line("M9 61L21 61M15 56.6L15 66", 1.7),
    ),
    "doctor": (
        Drawn(
            "M-14.6 22C-15.6 13 -9 9 0 9C9 9 15.6 13 14.6 22C11 15.4 -11 15.4 -14.6 22Z",
            "soft",
            width=1.4,
        ),
        line("M-10 46C-10 62 -3 63.4 0.5 63.4C4 63.4 10 61 10 46", 1.9),
        line("M0.5 63.4C1 71.4 8 73.4 11.4 70.4", 1.9),
        disc(14, 69.4, 3.4, fill="bubble", ink="ink"),
    ),
    "receptionist": (
        _LONG,
        line("M-16.4 22C-16.4 2.6 16.4 2.6 16.4 22", 2.2),
        Drawn("M-19.6 21L-14.4 21L-14.4 31L-19.6 31Z", "ink", width=1.2),
        Drawn("M14.4 21L19.6 21L19.6 31L14.4 31Z", "ink", width=1.2),
        line("M17.4 31C17.4 38.6 11 39.6 5.6 37", 1.7),
    ),
    "patient": (
        line("M-20 52C-6 55 8 62 17 74", 1.8),
        Drawn("M-17 61C-6 59.6 6 60.6 14 63L17 73.6C6 75 -6 74.6 -15.6 72.6Z", "bubble", width=1.7),
        Drawn("M-14.6 20.6C-6 15.4 6 14.6 14.4 18.6L13 12.4C6 7.4 -8 8.4 -13 14.2Z", "bubble"),
        line("M-4 17.4L-1 10.2M3.4 16.8L6 10.8", 1.2, "soft"),
    ),
    "customer": (
        Drawn("M11 61L33 61L35 80L9 80Z", "tint-yellow", width=1.8),
        line("M16 65C16 51.6 28 51.6 28 65", 1.7),
    ),
    "partner": (_COLLAR, _SHORT),
    "consultant": (
        _COLLAR,
        *_GLASSES,
        Drawn("M8 62L15 62L15 59L25 59L25 62L32 62L32 79L8 79Z", "tint-orange", width=1.8),
        line("M8 69L32 69", 1.5),
    ),
    "engineer": (*_HARD_HAT, line("M-9 44.8L0 53L9 44.8M0 53L0 78", 1.6)),
    "builder": (
        *_HARD_HAT,
        line("M-14 49L-10 78M14 49L10 78", 1.7),
        line("M-12 63L12 63", 1.7),
    ),
    "farmer": (
        Drawn("M-24 17C-16 13.4 16 13.4 24 17C16 21.4 -16 21.4 -24 17Z", "tint-yellow", width=1.7),
        Drawn("M-12 15.4C-12.6 2.6 12.6 2.6 12 15.4C6 16.8 -6 16.8 -12 15.4Z", "tint-yellow"),
    ),
    "gardener": (
        Drawn("M-22 17C-15 13.4 15 13.4 22 17C15 21 -15 21 -22 17Z", "tint-green", width=1.7),
        Drawn("M-11 15.4C-12 4 12 4 11 15.4C5 16.8 -5 16.8 -11 15.4Z", "tint-green"),
        line("M-10 52L-10 79M10 52L10 79M-10 62L10 62", 1.6),
    ),
    "cook": (
        Drawn(
            "M-11 17L-12.4 9C-20 7 -15 -2 -8 1.4C-4 -3.4 5 -3.4 8 1.4C15 -2 20 7 12.4 9L11 17Z",
            "bubble",
        ),
        line("M-4 56L-4 57M-4 65L-4 66M5 56L5 57M5 65L5 66", 2.4),
    ),
    "teacher": (
        _LONG,
        *_GLASSES,
        Drawn(
            "M6 61C10 59 16 59 19 62C22 59 28 59 32 61L32 77C28 75 22 75 19 78C16 75 10 75 6 77Z",
            "bubble",
            width=1.7,
        ),
        line("M19 62L19 78", 1.5),
    ),
    "student": (
        Drawn("M-10 14L-10 19C-4 22 4 22 10 19L10 14Z", "soft", width=1.5),
        Drawn("M-19 11.4L0 4L19 11.4L0 18.6Z", "soft", width=1.7),
        line("M14 13.4L14 22", 1.6),
        disc(14, 24, 1.7),
    ),
    "police": (*_PEAKED, disc(0, 10.4, 2.4, fill="tint-yellow", ink="ink", width=1.2), _COLLAR),
    "driver": (*_PEAKED, _COLLAR),
    "judge": (
        Drawn(
            "M-13 38C-22 37 -21 29 -17.6 27C-21 21 -19 14 -14 13C-12 6 -4 5.6 0 8"
            "C4 5.6 12 6 14 13C19 14 21 21 17.6 27C21 29 22 37 13 38L12 22C5 16 -5 16 -12 22Z",
            "paper",
            width=1.7,
        ),
        Drawn("M-4 45L0 48L4 45L7 62L1 60L0 50L-1 60L-7 62Z", "bubble", width=1.4),
    ),
    "developer": (_SHORT, *_GLASSES, *_LAPTOP),
    "technician": (*_PEAKED,),
    "scientist": (
        *_GLASSES,
        _SHORT,
        line("M-10 45L-4 60L-4 79M10 45L4 60L4 79", 1.7),
        Drawn(
            "M14.6 58L14.6 64L9.6 74C9 77 10 79 12 79L24 79C26 79 27 77 26.4 74L21.4 64L21.4 58Z",
            "bubble",
            width=1.6,
        ),
        line("M12.6 58L23.4 58M11.6 71.6L24.4 71.6", 1.6),
    ),
    "politician": (
        _GREY,
        _COLLAR,
        Drawn("M11 66L9 77L13.6 74L17 78L16 66Z", "conflict", width=1.3),
        disc(13, 62, 5, fill="conflict", ink="ink", width=1.5),
        disc(13, 62, 2, fill="bubble"),
    ),
    "competitor": (
        Drawn("M-11.4 12.4L-12 -2L12 -2L11.4 12.4Z", "soft", width=1.7),
        Drawn("M-19.4 12C-12 14.6 12 14.6 19.4 12L18 15.6C10 18 -10 18 -18 15.6Z", "soft"),
    ),
    "elder": (_GREY, *_GLASSES, line("M32.4 79L32.4 56C32.4 48.6 23 48.6 23 56", 2.4)),
}
