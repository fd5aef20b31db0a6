"""Language detection, from scripts and small words, and from the model where they doubt."""

import sys

import pytest

from framing.reading.layout import language

SAMPLES = {
    "en": "The dam was built by the state in a year, and it has held for eighty of them.",
    "de": "Der Damm wurde in einem Jahr gebaut und hat achtzig Jahre lang gehalten, sagt er.",
    "fr": "Le barrage a été construit en un an et il a tenu pendant plus de quatre-vingts ans.",
    "ko": "댐은 일 년 만에 지어졌고 팔십 년 동안 무너지지 않았다고 당국은 밝혔다.",
    "ja": "ダムは一年で建設され、八十年のあいだ持ちこたえてきたと当局は述べた。",
    "zh": "大坝用一年时间建成，八十年来从未倒塌，当局周二表示将继续使用。",
    "ru": "Плотина была построена за один год и простояла восемьдесят лет, сообщили власти.",
}


@pytest.mark.parametrize("code", SAMPLES)
def test_each_language_is_told(code: str):
    assert language.detect(SAMPLES[code]).code == code


def test_what_is_not_supported_has_a_reason():
    found = language.detect(SAMPLES["ko"])

    assert found.reason is not None
    assert "Korean" in found.reason
    assert language.detect(SAMPLES["en"]).reason is None


@pytest.mark.parametrize("text", ["", "   ", "12.5%", "Hi.", "댐"])
def test_too_short_a_text_has_no_language(text: str):
    found = language.detect(text)

    assert (found.code, found.certainty) == (None, 0.0)
    assert found.reason


def test_clear_english_never_loads_the_model(monkeypatch: pytest.MonkeyPatch):
    """
    The model takes longer to load than most runs take, so clear cases do without.
    """
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    language._model.cache_clear()

    assert language.detect(SAMPLES["en"]).code == "en"
    assert language.detect(SAMPLES["zh"]).code == "zh"
    with pytest.raises(ImportError):
        language.detect(SAMPLES["fr"])
    language._model.cache_clear()


def test_a_korean_line_does_not_make_an_english_text_korean():
    text = SAMPLES["en"] * 3 + "\n무단 전재 및 재배포 금지"

    assert language.detect(text).code == "en"


def test_certainty_is_a_share():
    assert all(0 <= language.detect(text).certainty <= 1 for text in SAMPLES.values())


def test_an_english_head_does_not_hide_what_follows():
    """
    A glance settles what is all English; a text in two scripts is read on.
    """
    assert language.detect(SAMPLES["en"] * 4).code == "en"
    assert language.detect(SAMPLES["en"] + SAMPLES["ko"] * 9).code == "ko"
