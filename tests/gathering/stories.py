"""Stories of our own, in any number: what is put into a page must come out of it again."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct

TOWNS = ("Norvale", "Eastmere", "Port Alder", "Quillham", "Stanbrook", "Lowfen", "Merrick Bay")
TOPICS = (
    "ferry",
    "reservoir",
    "tram line",
    "fish market",
    "seed bank",
    "night school",
    "quarry",
)
PEOPLE = ("Mara Teller", "Jon Abbas", "Ines Okafor", "Peter Lindqvist", "Sun-hee Rowe")
OUTLETS = ("The Norvale Herald", "Eastmere Gazette", "Alder Post", "Quillham Courier")
OPENINGS = (
    "{town} will close its {topic} for {n} days from Monday, the council said, after engineers "
    "found cracks that nobody had looked for since the last survey.",
    "Plans to sell the {topic} in {town} were put off on Tuesday, {n} hours before the vote, "
    "when "
    "two members of the board withdrew their names.",
    "A judge in {town} has told the owners of the {topic} to pay {n} thousand crowns to the "
    "families who live beside it.",
    "More than {n} people walked through {town} on Saturday to ask for the {topic} to be "
    "kept open "
    "through the winter.",
)
MIDDLES = (
    "“We were promised a plan by spring and we have had {n} letters instead,” said {who}, "
    "who has "
    "worked there since leaving school.",
    "The works are meant to cost {n} million crowns, a tenth more than the estimate that was "
    "published last year, and half of it is to come from the region.",
    "{who}, who chairs the committee, said that the figures had been checked three times. "
    "She did "
    "not say by whom, and the report itself was not handed out.",
    "Traders nearby fear for their custom. One counted {n} guests on an ordinary Friday, and "
    "six "
    "on the day after the fence went up.",
    "The {topic} was built in 19{m} by a firm that no longer exists. Its drawings were lost "
    "when "
    "the town hall burned down, so that each repair begins with a guess.",
    "An inspector wrote in August that the pumps were “at the end of their days”. The letter "
    "lay "
    "in a drawer for {n} weeks before anybody answered it.",
    "In {town} the matter has long been a quarrel between the upper town, which pays, and the "
    "harbour, which needs it. {who} lives in neither and calls both sides stubborn.",
    "Similar sites elsewhere have been mended in less time; a crew of {n} did it in eleven "
    "days "
    "two summers ago, working at night and under lamps.",
)
ENDINGS = (
    "The council meets again in {n} days. Whoever wants to speak must put a name on the list "
    "by "
    "noon on the day before.",
    "Asked what would happen if the money ran out, {who} laughed, and then asked for the next "
    "question.",
)


class Story(Struct, frozen=True):
    """What an article is, whatever it is wrapped in."""

    title: str
    outlet: str
    day: date
    author: str
    paragraphs: tuple[str, ...]
    language: str = "en"

    @property
    def published(self) -> str:
        return self.day.isoformat()

    @property
    def text(self) -> str:
        return "\n\n".join(self.paragraphs)


def story(number: int, length: int = 5) -> Story:
    """The story of a number; `length` paragraphs between the first and the last."""
    town, topic = TOWNS[number % 7], TOPICS[(number * 3 + number // 7) % 7]
    who = PEOPLE[number % 5]

    def filled(pattern: str, turn: int) -> str:
        return pattern.format(
            town=town, topic=topic, who=PEOPLE[(number + turn) % 5], n=13 + number + turn * 7,
            m=30 + (number + turn) % 60,
        )  # fmt: skip

    middles = [filled(MIDDLES[(number + turn * 3) % 8], turn) for turn in range(length)]
    return Story(
        title=f"{town} {topic} row: {who.split()[-1]} asks for {14 + number} more days",
        outlet=OUTLETS[number % 4],
        day=date(2025, 1, 6) + timedelta(days=number * 5),
        author=who,
        paragraphs=(
            filled(OPENINGS[number % 4], 1),
            *middles,
            filled(ENDINGS[number % 2], 3),
        ),
    )


def stories(count: int) -> list[Story]:
    return [story(number) for number in range(count)]


KOREAN = Story(
    title="하늘시 여객선 부두 보수 공사, 예정보다 두 달 늦어져",
    outlet="하늘일보",
    day=date(2025, 3, 4),
    author="김하늘",
    language="ko",
    paragraphs=(
        "하늘시는 여객선 부두의 보수 공사가 예정보다 두 달 늦어질 것이라고 4일 밝혔다. 시는 "
        "지난달 "
        "점검에서 기둥 열두 개에 금이 간 것을 새로 발견했다고 설명했다.",
        "공사비는 모두 31억 원으로 늘어난다. 시의회는 다음 주 추가 예산을 심의할 예정이지만 "
        "일부 "
        "의원은 업체 선정 과정을 먼저 밝혀야 한다고 요구하고 있다.",
        "부두 근처에서 식당을 하는 박 모 씨는 손님이 절반으로 줄었다며 시가 약속한 지원금을 "
        "아직 "
        "받지 못했다고 말했다. 그는 여름이 오기 전에 배가 다시 다니기를 바란다고 했다.",
        "시 관계자는 안전이 먼저라며 서두르지 않겠다고 답했다. 임시 부두는 오는 15일부터 "
        "하루 여섯 "
        "차례 배를 받는다.",
    ),
)
CHINESE = Story(
    title="青港渡轮码头维修工程将延期两个月",
    outlet="青港日报",
    day=date(2025, 3, 4),
    author="林晓",
    language="zh",
    paragraphs=(
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "青港市政府周二宣布，渡轮码头的维修工程将比原计划延期两个月完成。工程人员上月检查时发现，"
        "又有十二根桩柱出现裂缝，需要全部更换。",
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "工程费用因此增加到三千一百万元。市议会下周将审议追加预算，但有议员要求先公开承包商的选择"
        "过程，并说明为什么去年的检查没有发现问题。",
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "在码头旁经营餐馆的陈女士说，客人少了一半，市里答应的补助至今没有收到。她希望夏天到来之前"
        "渡轮能够恢复开航。",
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。"
        "市政府发言人表示安全第一，不会为了赶进度而降低标准。临时码头将从十五日起每天停靠六班渡轮。",
    ),
)
JAPANESE = Story(
    title="青潟市のフェリー桟橋、補修工事が二か月遅れへ",
    outlet="青潟新報",
    day=date(2025, 3, 4),
    author="森野葵",
    language="ja",
    paragraphs=(
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "青潟市は四日、フェリー桟橋の補修工事が予定より二か月遅れる見通しだと発表した。先月の点検で"
        "新たに十二本の柱にひびが見つかり、すべて取り替える必要があるという。",
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "工事費は三億一千万円に増える。市議会は来週、追加の予算を審議するが、一部の議員は業者を選んだ"
        "経緯をまず明らかにするよう求めている。",
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "桟橋のそばで食堂を営む女性は、客が半分に減ったと話す。市が約束した支援金はまだ届いておらず、"
        "夏が来る前に船が戻ってほしいと願っている。",
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "市の担当者は安全が第一だとして、工事を急がない考えを示した。仮の桟橋には十五日から一日六便が"
        "発着する。",
    ),
)
