"""Whether a text is about sport, where the athletes' countries say little about where it happens."""

import re

_SPORT = re.compile(
    r"\b(?:(?:olympisch (?:goud|zilver|brons|kampioen\w*)|olympic (?:gold|silver|bronze|champion\w*)|wereldtitel|wereldkampioen\w*"
    r"|wereldrecord|world (?:champion\w*|title|record)|grand prix|formule 1|formula (?:1|one)|gouden medaille|gold medal"
    r"|silver medal|bronze medal|tijdrit|marathon|halve finale|kwartfinale|semi-?finals?|quarter-?finals?|grand slam|us open"
    r"|atleet|atlete|zwemster|turnster|schaatser|schaatsster|gymnast|undisputed champion|wickets?|bowled|innings|hat-?trick)"
    r"|(goud|zilver|brons|gold|silver|bronze|medaille|kwalificatie|qualifier|pole|podium\w*|etappe|sprint|first round|tennis\w*"
    r"|wimbledon|sets?|sprinter|boxer|bokser|knock-?out|century|goals?|doelpunt|wedstrijd|match|race|lap|ronde|titel|title|win|wins"
    r"|wint|winst|zege|defeat|beats?|verslaat|record))\b",
    re.I,
)


def is_of_sport(text: str) -> bool:
    """Whether a word of sport stands in the text, or two different ones of those that have other meanings."""
    unsure: set[str] = set()
    for match in _SPORT.finditer(text):
        if match.group(1) is None:
            return True
        unsure.add(match.group(1).lower())
    return len(unsure) > 1
