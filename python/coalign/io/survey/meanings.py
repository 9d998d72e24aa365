# SPDX-License-Identifier: MIT
"""What a heading is about, by its words: importance, stance, a kind of tie, who answers."""

from __future__ import annotations

import re

__all__ = [
    "FROM",
    "PERSONAL",
    "TO",
    "WAVE",
    "gives_of",
    "is_about_ties",
    "is_sector",
    "names_respondent",
    "type_of",
]

_IMPORTANCE = re.compile(
    r"\bimp\d*_|important|importance|priorit|matters?\b|how much .*\bcare|urgen|relevan|wichtig|import[aâ]n|belangrijk"
    r"|viktig|vigtig|wa[żz]n",
    re.I,
)
_STANCE = re.compile(
    r"support|oppos|\bagree|disagree|favou?r|against|for or against|stance|position on|\bstand\b|zustimm|de acuerdo"
    r"|d'accord|unterst(ü|ue)tz|bef(ü|ue)rwort|daf(ü|ue)r oder dagegen|souten|soutien|favorable|\bapoy|\bapoi"
    r"|a favor|en contra|concorda|sostien|sostegn|favorevol|\bsteun|voorstander|\bvoor of tegen",
    re.I,
)
_TIES: tuple[tuple[str, str], ...] = (
    (r"trust|vertrau|\bconfi[aeo]|vertrouw|fiduci|\bfida", "trust"),
    (
        r"work(s|ed|ing)? (closely |together )?with|collab|cooperat|co-operat|partner"
        r"|zusammenarbeit|arbeiten\b.*zusammen|travaill|colabor|traba[jl]|lavora|samenwerk|werkt?\b.*samen",
        "works with",
    ),
    (r"fund|money|grant|financ|finanz|subven", "funding"),
    (r"advice|turn to|guidance", "advice"),
    (r"information|knowledge|\bdata\b|share|exchange|learn", "information"),
    (r"refer", "referrals"),
    (r"influen|power", "influence"),
    (r"contact|freq|communicat|meet|talk|speak|in touch|interact|hear from", "contact"),
    (r"rely|depend|reliab", "reliance"),
    (r"\bknow\b|aware|familiar|heard of", "knows"),
    (r"coordinat|\bco-?op", "coordination"),
)
_RESPONDENT = re.compile(
    r"(what|which|name of|select|choose|your|the)\b.{0,40}\b"
    r"(organi[sz]ation|agency|institution|company|coalition member)(?!s\b)"
    r"|^\s*(name of )?(your )?(organi[sz]ation|agency|institution|company)( name)?\s*\*?\??\s*$"
    r"|^respondent( name)?$|^org(_?name)?$|^organi[sz]ation_name$|^(stakeholder|actor|leader|participant)( name)?$"
    r"|\b(ihrer?|eurer?|deiner?|der) (organisation|einrichtung|institution)\s*(\(|\?|:|\*|$|/)"
    r"|\bihre organisation|name der organisation|votre (organisation|structure|association|institution)"
    r"|^\s*(organizaci[oó]n|organiza[cç][aã]o|organizzazione|organisatie|einrichtung|verein|institution)\s*\*?\s*$"
    r"|(sua|tua|vossa|vostra) (organiza|organizza|institui|institu|associa)|tu organizaci|uw organisatie"
    r"|namn p[åa] (din|er|ert|organisation)|navn p[åa] (din|jeres|organisation)|organisationens navn|nazwa organizacji"
    r"|nom de l'(organisation|association|institution)|su organizaci[oó]n|nombre de (su|la) organizaci"
    r"|naam van (uw|je|de) organisatie|nome d\w+[ '’](sua |tua )?organi[sz]z?a",
    re.I,
)
_NOT_WHO = re.compile(
    r"type|sector|size|kind of|how (many|often|important|much)|role|budget|mission|year|founded|describe",
    re.I,
)
_ASKS_YOU = re.compile(
    r"\b(do|does|did|have|has|would)\b.{0,20}\b(you|your)\b|\bwhich of\b"
    r"|\b(organi[sz]ation|agency|partner)s?\b.{0,20}\b(that|whom|which)?\s*you\b",
    re.I,
)
_GROUPED = re.compile(r"\w+(?:/\w+)+")
_PERSON = re.compile(
    r"^\s*(what is )?(your |full |ihr |votre |su )?name\??\s*\*?\s*$|^who are you"
    r"|^\s*(votre nom|su nombre|seu nome|il suo nome|uw naam)\s*\??\s*\*?\s*$",
    re.I,
)
_SECTOR = re.compile(
    r"\bsector\b|^org_type$|type of (organi[sz]ation|agency)|(organi[sz]ation|agency) type|^field$|^type$"
    r"|branche|\bbereich\b|sektor|secteur|^setor$|settore|sector",
    re.I,
)
PERSONAL = re.compile(
    r"e-?mail|phone|telephone|\bname\b|address|birth|\bip\b|comment|anything else|signature|consent",
    re.I,
)

FROM = (
    *(
        "from",
        "source",
        "sender",
        "ego",
        "respondent",
        "respondent organization",
        "respondent organisation",
        "respondent org",
        "respondent org name",
    ),
    *(
        "reporting organization",
        "respondent name",
        "organization 1",
        "organization a",
        "org 1",
        "org a",
        "nominator",
    ),
    *(
        "your organization",
        "organization",
        "organisation",
        "respondent_id",
        "from organization",
        "rater",
        "member",
    ),
)
TO = (
    *(
        "to",
        "target",
        "receiver",
        "alter",
        "partner",
        "partner organization",
        "partner organisation",
        "partner name",
        "partner org",
        "partner org name",
    ),
    *(
        "organization 2",
        "organization b",
        "org 2",
        "org b",
        "nominee",
        "to organization",
        "named",
        "ratee",
    ),
    *("partner_id", "related organization", "about"),
)
WAVE = (
    "wave",
    "round",
    "survey round",
    "time point",
    "timepoint",
    "survey wave",
    "capture",
    "redcap_event_name",
    "event name",
)


def gives_of(question: str) -> str:
    """`priority` or `stance`, or nothing where the words say neither."""
    return (
        "priority" if _IMPORTANCE.search(question) else "stance" if _STANCE.search(question) else ""
    )


def is_about_ties(question: str) -> bool:
    """Whether a question reads as one on other leaders."""
    return any(re.search(words, question, re.I) for words, _ in _TIES)


def type_of(question: str) -> str:
    """A short name for the type of tie that a question asks for."""
    for words, name in _TIES:
        if re.search(words, question, re.I):
            return name
    asked = re.sub(r"^\s*(q(uestion)?\s*)?\d+\w?\s*[.:)]\s*", "", question.lower())
    return " ".join(re.findall(r"\w+", asked)[:6]) or "tie"


def names_respondent(heading: str) -> str:
    """The kind of leader that a heading asks for the name of, or nothing."""
    if _GROUPED.fullmatch(heading):  # Kobo puts groups of questions before their names
        heading = heading.rpartition("/")[2]
    if _PERSON.search(heading):
        return "individual"
    if _ASKS_YOU.search(heading) and (gives_of(heading) or is_about_ties(heading)):
        return ""  # "Which organizations do you work with?", "Which goals does your organization support?"
    return "organization" if _RESPONDENT.search(heading) and not _NOT_WHO.search(heading) else ""


def is_sector(heading: str) -> bool:
    return bool(_SECTOR.search(heading))
