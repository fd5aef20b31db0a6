"""The words around a medium's name by which it is made a source."""

from __future__ import annotations

from framing.reading.grammar.patterns import rare

# What stands before the name, by the last word of it: one small search, not thirty.
_KINDS = (
    r"(?:(?:news|media|press|newspaper|wire|investigative|exclusive|recent|new|separate|earlier"
    r"|joint|leaked|\w+day)\s)?"
)
_WORKS = (
    r"(?:reports?|reporting|articles?|stor(?:y|ies)|pieces?|investigations?|analys[ie]s"
    r"|interviews?|coverage|editorials?(?! (?:page|board|writer|director))|op-eds?|columns?"
    r"|essays?|dispatch(?:es)?|tall(?:y|ies)"
    r"|polls?|surveys?|documents?|data|broadcast|commentary|exposé)"
)
_PUBLISH = (
    r"(?:publish(?:ed)?|appear(?:ed|s)?|ran|printed|posted|republished|reprinted|carried)"
)
BEFORE = rare(
    r"(?:(?P<inputs>[Ww]ith (?:additional )?(?:inputs?|files|reporting|material|contributions)"
    r"(?: from| by)|[Aa]dditional reporting (?:by|from))"
    r"|(?P<first>(?:(?:[Ff]irst|[Oo]riginally|initially|previously|also) "
    + _PUBLISH
    + r"|[Rr]epublished"
    r"|[Rr]eprinted|"
    + _PUBLISH
    + r" (?:first|originally)) (?:in|by|on|from|with permission from|at))"
    r"|(?P<told>[Tt](?:old|ells|elling|alking to)|(?:[Ss]p(?:eaking|oke)|talked) (?:to|with)"
    r"|interviews? (?:with|to|on|for|by)|interviewed (?:by|on)|confirmed to|statement to"
    r"|(?:comments|remarks|email|e-mail) to|appear(?:ed|ing|ance) on)"
    r"|(?P<according>[Aa]ccording to(?: an?| the| its)?(?: [\w-]{1,40}){0,2}?(?: "
    + _WORKS
    + r")?"
    r"(?: (?:by|from|in|published in|published by|of))?|[Pp]er)"
    r"|(?P<citing>[Cc]it(?:ing|es|ed)(?: by)?|[Qq]uot(?:ed by|ed in|ing)|as quoted by|via)"
    r"|(?P<reported>(?:[Rr]eported|[Ww]rote|[Ww]ritten|[Rr]evealed|[Dd]isclosed|[Bb]roken)"
    r"(?: \w{1,9}day)?(?: earlier| first| exclusively)? (?:by|in|on|for)"
    r"|" + _WORKS + r" (?:by|in|from|for|on)|" + _PUBLISH + r"(?: \w{1,9}day)? (?:by|in|on)"
    r"|(?:obtained|seen|reviewed|compiled|conducted|surveyed) by|in an?)"
    r")(?: (?:state(?:-run|-owned)?|government-run|broadcaster|newspaper|news agency|daily"
    r"|news outlet|agency|television|business|[\w-]{1,40}-based|local|[A-Z]\w{1,40}ian)){0,20}"
    r"(?: (?:the|a|an|The|both|its|outlet))?[ \"“'‘]?$"
)
BEFORE_HOW = (
    ("inputs", "inputs"),
    ("first", "first published"),
    ("told", "told"),
    ("according", "according to"),
    ("citing", "citing"),
)
LAST_WORD = rare(
    r"(?i)(?:from|by|in|on|for|with|to|at|told|tells|telling|per|cit(?:ing|es|ed)|quoting"
    r"|via|an?"
    r"|the|both|of|newspaper|agency|broadcaster|daily|outlet|television|reports?|owned|run"
    r"|based"
    r"|local|business|state|state-\w+|\w+-based|\w+ian)"
)
_ADVERBS = (
    r"(?:[, ]*(?:which |who )?(?:has |have |had |also |first |later |separately |previously "
    r"|then |earlier |exclusively |itself |on \w+day |\w+day |last \w+ "
    r"|in (?:its|a|an) [\w -]{1,30} ))*"
)
SAYS = (
    r"(?:said|says|saying|not(?:es|ed)|add(?:s|ed)|describ(?:es|ed)|quot(?:es|ed|ing)"
    r"|cit(?:es|ed|ing)"
    r"|claim(?:s|ed)|estimat(?:es|ed)|point(?:s|ed) out|obtained|confirm(?:s|ed)|call(?:s|ed))"
)
REPORTED = (
    r"(?:report(?:s|ed|ing)|wr(?:ites|ote)|reveal(?:s|ed)|publish(?:es|ed)|broke"
    r"|disclos(?:es|ed)"
    r"|learned|found|uncovered|project(?:s|ed)|aired|argu(?:es|ed)|editoriali[sz]ed)"
)
_VIEWS = (
    r"(?:provid|offer|emphasi[sz]|highlight|underscor|focus|frame|portray|tak|present|lead"
    r"|stress"
    r"|depict|cast|adopt|giv|explor|examin|detail|discuss|contextuali[sz]|concentrat|zero"
    r"|splash"
    r"|delv|warn|describ|cover|analy[sz]|outlin|tend|strike|lean|center|centr|not|add"
    r"|illustrat)"
)
CHARACTERISED = (
    r"(?:(?P<works>(?:['’]s)? (?:[\w-]+ )?(?:articles?|pieces?|reports?|stories|story|coverage"
    r"|reporting|accounts?|editorials?|analys[ie]s|headlines?|versions?))"
    r"(?: (?:also|both|largely|mainly|instead|meanwhile|further|primarily|here))*"
    r" " + _VIEWS + r"(?:e?s|e)?\b"
    r"|(?: (?:also|both|largely|mainly|instead|meanwhile|further|primarily|similarly|,))*"
    r",? (?P<view>(?:provid|offer|emphasi[sz]|highlight|underscor|focus|fram|portray|present"
    r"|depict|adopt|stress|explor|splash|concentrat|contextuali[sz]|delv|examin|detail)e?s"
    r"|takes an?|leads (?:with|on|its)|casts|gives|strikes an?|leans|zeroes))"
)
AFTER = rare(
    r"(?: (?:News|newspaper|news agency|daily|magazine|website|broadcaster|television|TV))?"
    r"(?: \([A-Z][\w./ -]{1,20}\))?"
    r"(?:(?P<characterised>" + CHARACTERISED + r")"
    r"|(?P<contributed>(?:['’]s? \w+ \w+)?(?: staff(?: writers?)?)? contributed (?:to )?this)"
    r"|" + _ADVERBS + r" ?(?P<reported>" + REPORTED + r")\b"
    r"|" + _ADVERBS + r" ?(?P<said>" + SAYS + r")\b"
    r"|(?:['’]s)? (?P<work>" + _KINDS + _WORKS + r")\b"
    r"|['’]s [A-Z]\w+ [A-Z]\w+,? (?P<person>reported|reports|wrote|writes|has reported))"
)
NATIVE_BEFORE = rare(
    r"(?:据|據|援引|引述|转引|인용한?|来源[：:]|來源[：:])\s?(?:[^\s，。]{0,8})$"
)
NATIVE_AFTER = rare(
    r"\s?(?:통신|신문|방송|TV)?(?:\([A-Z]{2,6}\))?(?:"
    r"(?P<citing>[은는이가]?\s?(?:보도|기사)?[를을]?\s?인용|에 따르면"
    r"|[^.\n]{0,20}?보도에 따르면)"
    r"|(?P<told>와의 인터뷰|과의 인터뷰|에 말했|에 밝혔)"
    r"|(?P<reported>[은는이가]\s[^.\n]{0,160}?(?:보도했|보도하|전했|전한|보도한)"
    r"|[^。\n]{0,14}?(?:报道|報道|報導|消息|讯|報じた|伝えた|によると|によれば|が伝え))"
    r")"
)
