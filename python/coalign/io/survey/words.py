# SPDX-License-Identifier: MIT
"""Words and codes of surveys: for no answer, for the steps of a scale, for a box that is ticked."""

from __future__ import annotations

from .names import folded

__all__ = [
    "CODES",
    "LADDERS",
    "LARGEST_SCALE",
    "NO_ANSWER",
    "NO_TIE",
    "SMALL_CODES",
    "TICKS",
    "UNTICKED",
]

# Said when somebody does not answer; in the languages of the programs' own buttons.
NO_ANSWER = frozenset(
    folded(word)
    for word in (
        *(
            "n/a",
            "na",
            "none given",
            "not applicable",
            "no answer",
            "no response",
            "refused",
            "missing",
        ),
        *(
            "don't know",
            "dont know",
            "do not know",
            "don’t know",
            "i don't know",
            "unknown",
            "not sure",
            "unsure",
        ),
        *(
            "don't know / not applicable",
            "don't know/not applicable",
            "no opinion",
            "can't say",
            "cannot say",
        ),
        *(
            "prefer not to say",
            "prefer not to answer",
            "decline to answer",
            "rather not say",
            "-",
            ".",
        ),
        *("keine angabe", "weiß nicht", "weiss nicht", "k. a.", "k.a."),
        *(
            "ne sait pas",
            "je ne sais pas",
            "sans réponse",
            "sans objet",
            "ne souhaite pas répondre",
        ),
        *(
            "no sabe",
            "no lo sé",
            "no sé",
            "no contesta",
            "ns/nc",
            "prefiero no responder",
            "no aplica",
        ),
        *(
            "não sei",
            "não sabe",
            "não se aplica",
            "prefiro não responder",
            "non so",
            "non risponde",
        ),
        *(
            "weet niet",
            "geen antwoord",
            "vet ej",
            "vet inte",
            "nie wiem",
            "не знаю",
            "不知道",
            "わからない",
        ),
    )
)
CODES = (
    66,
    77,
    88,
    96,
    97,
    98,
    99,
    777,
    888,
    997,
    998,
    999,
    9999,
    -1,
    -7,
    -8,
    -9,
    -77,
    -88,
    -97,
    -98,
    -99,
    -999,
)
SMALL_CODES = (8, 9)
LARGEST_SCALE = 10

# Words that surveys offer, from the lowest to the highest. The first of a frequency says that there is no tie.
LADDERS: tuple[tuple[int, str], ...] = (
    (
        1,
        "not at all important|slightly important|moderately important|very important|extremely important",
    ),
    (
        1,
        "not at all important|slightly important|somewhat important|very important|extremely important",
    ),
    (1, "not important|slightly important|moderately important|important|very important"),
    (1, "not at all important|not very important|somewhat important|important|very important"),
    (
        1,
        "not important at all|of little importance|of average importance|very important|absolutely essential",
    ),
    (1, "not important|somewhat important|important|very important|critical"),
    (1, "not at all important|somewhat important|important|very important"),
    (1, "not important|somewhat important|important|very important"),
    (1, "not important|somewhat important|very important"),
    (1, "very low|low|medium|high|very high"),
    (1, "lowest|low|medium|high|highest"),
    (1, "low|medium|high"),
    (1, "weak|moderate|strong"),
    (1, "no|undecided|yes"),
    (1, "oppose|neutral|support"),
    (1, "against|neutral|for"),
    (1, "weak|medium|strong"),
    (1, "very weak|weak|moderate|strong|very strong"),
    (1, "not a priority|low priority|medium priority|high priority|essential"),
    (1, "not a priority|low priority|medium priority|high priority"),
    (1, "strongly oppose|oppose|neither|support|strongly support"),
    (
        1,
        "strongly oppose|somewhat oppose|neither support nor oppose|somewhat support|strongly support",
    ),
    (1, "strongly oppose|oppose|neutral|support|strongly support"),
    (1, "strongly against|against|neutral|for|strongly for"),
    (1, "strongly disagree|disagree|neither agree nor disagree|agree|strongly agree"),
    (1, "strongly disagree|disagree|neutral|agree|strongly agree"),
    (
        1,
        "strongly disagree|somewhat disagree|neither agree nor disagree|somewhat agree|strongly agree",
    ),
    (0, "never|rarely|sometimes|often|always"),
    (0, "never|rarely|sometimes|often|very often"),
    (0, "never|rarely|occasionally|frequently|very frequently"),
    (0, "never|yearly|quarterly|monthly|weekly|daily"),
    (0, "never|once a year|quarterly|monthly|weekly|daily"),
    (0, "never|less than monthly|monthly|weekly|daily"),
    (0, "never|a few times a year|monthly|weekly|daily"),
    (0, "not at all|a little|somewhat|quite a bit|a great deal"),
    (0, "not at all|a little|a fair amount|a great deal"),
    (0, "not at all|slightly|moderately|very much"),
    (0, "none|a little|some|a lot"),
    (1, "unwichtig|weniger wichtig|wichtig|sehr wichtig"),
    (1, "unwichtig|eher unwichtig|eher wichtig|sehr wichtig"),
    (1, "unwichtig|eher wichtig|wichtig|sehr wichtig"),
    (1, "gar nicht wichtig|weniger wichtig|wichtig|sehr wichtig"),
    (1, "sehr unwichtig|unwichtig|neutral|wichtig|sehr wichtig"),
    (1, "stimme gar nicht zu|stimme eher nicht zu|teils teils|stimme eher zu|stimme voll zu"),
    (1, "lehne stark ab|lehne ab|neutral|unterstütze|unterstütze stark"),
    (0, "nie|selten|manchmal|oft|immer"),
    (0, "nie|selten|manchmal|häufig|sehr häufig"),
    (0, "nie|jährlich|vierteljährlich|monatlich|wöchentlich|täglich"),
    (1, "pas du tout important|peu important|assez important|très important"),
    (1, "pas important|peu important|important|très important"),
    (
        1,
        "pas du tout d'accord|plutôt pas d'accord|ni d'accord ni pas d'accord|plutôt d'accord|tout à fait d'accord",
    ),
    (0, "jamais|rarement|parfois|souvent|toujours"),
    (0, "jamais|chaque année|chaque trimestre|chaque mois|chaque semaine|chaque jour"),
    (1, "nada importante|poco importante|algo importante|importante|muy importante"),
    (1, "muy en desacuerdo|en desacuerdo|neutral|de acuerdo|muy de acuerdo"),
    (0, "nunca|rara vez|a veces|a menudo|siempre"),
    (0, "nunca|anualmente|trimestralmente|mensualmente|semanalmente|diariamente"),
    (0, "no contact|networking|cooperation|coordination|coalition|collaboration"),
    (0, "no interaction|networking|cooperation|coordination|collaboration"),
)
# Said of a tie that there is none.
NO_TIE = frozenset(
    folded(word)
    for word in (
        *("never", "none", "no", "not at all", "no contact", "no interaction", "no tie", "nothing"),
        *(
            "nie",
            "nein",
            "kein kontakt",
            "keine",
            "jamais",
            "aucun",
            "aucune",
            "nunca",
            "ninguno",
            "mai",
            "nooit",
        ),
    )
)
TICKS = frozenset(
    ("x", "✓", "✔", "1", "yes", "true", "checked", "selected", "y", "ja", "oui", "sí", "si", "sim")
)
UNTICKED = frozenset(("0", "no", "false", "unchecked", "not selected", "n", "nein", "non", "não"))
