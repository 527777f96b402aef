package vn.steerlog.ledger.catalogue.golden;

import static java.util.Map.entry;
import static vn.steerlog.ledger.catalogue.golden.Golden.COMMITTEE;
import static vn.steerlog.ledger.catalogue.golden.Golden.DAY;
import static vn.steerlog.ledger.catalogue.golden.Golden.DEPARTMENT;
import static vn.steerlog.ledger.catalogue.golden.Golden.PROVINCE;
import static vn.steerlog.ledger.catalogue.golden.Golden.RESOLUTION_57;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.steerlog.events.DomainEvent;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeDissolved;
import vn.steerlog.events.committee.CommitteeEvent.CommitteeEstablished;
import vn.steerlog.events.committee.CommitteeEvent.MemberAppointed;
import vn.steerlog.events.committee.CommitteeEvent.MemberReleased;
import vn.steerlog.events.committee.CommitteeEvent.SubgroupFormed;
import vn.steerlog.events.committee.MemberId;
import vn.steerlog.events.committee.SubgroupId;

final class GoldenCommittees {
    private static final MemberId MEMBER = new MemberId("019a8f10-0008-7a00-8000-00000000b002");
    private static final SubgroupId SUBGROUP =
            new SubgroupId("019a8f10-0009-7a00-8000-00000000b003");
    static final List<Map.Entry<String, DomainEvent>> EVENTS =
            List.of(
                    entry(
                            "CommitteeEstablished.1",
                            new CommitteeEstablished(
                                    COMMITTEE,
                                    "Ban Chỉ đạo phát triển khoa học, công nghệ, đổi mới sáng tạo"
                                            + " và chuyển đổi số tỉnh Lào Cai",
                                    Optional.of(RESOLUTION_57),
                                    Optional.of(DAY))),
                    entry(
                            "CommitteeEstablished.1.minimal",
                            new CommitteeEstablished(
                                    COMMITTEE,
                                    "Ban Chỉ đạo thực hiện Nghị quyết 57",
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "MemberAppointed.1",
                            new MemberAppointed(
                                    COMMITTEE,
                                    MEMBER,
                                    "Trưởng Ban",
                                    Optional.of("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"),
                                    Optional.of(PROVINCE),
                                    Optional.of(DAY),
                                    Optional.empty())),
                    entry(
                            "MemberAppointed.1.minimal",
                            new MemberAppointed(
                                    COMMITTEE,
                                    MEMBER,
                                    "Thành viên",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "MemberAppointed.2",
                            new MemberAppointed(
                                    COMMITTEE,
                                    MEMBER,
                                    "Trưởng Ban",
                                    Optional.of("Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh"),
                                    Optional.of(PROVINCE),
                                    Optional.of(DAY),
                                    Optional.of(GoldenPersons.PERSON))),
                    entry(
                            "MemberAppointed.2.minimal",
                            new MemberAppointed(
                                    COMMITTEE,
                                    MEMBER,
                                    "Thành viên",
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty())),
                    entry(
                            "MemberReleased.1",
                            new MemberReleased(COMMITTEE, MEMBER, DAY, "Chuyển công tác")),
                    entry(
                            "SubgroupFormed.1",
                            new SubgroupFormed(
                                    COMMITTEE,
                                    SUBGROUP,
                                    "Nhóm chuyên gia chuyển đổi số",
                                    Optional.of("Chuyển đổi số"),
                                    Optional.of(DEPARTMENT),
                                    DAY)),
                    entry(
                            "SubgroupFormed.1.minimal",
                            new SubgroupFormed(
                                    COMMITTEE,
                                    SUBGROUP,
                                    "Nhóm chuyên gia",
                                    Optional.empty(),
                                    Optional.empty(),
                                    DAY)),
                    entry(
                            "CommitteeDissolved.1",
                            new CommitteeDissolved(COMMITTEE, DAY, "Hoàn thành nhiệm vụ")));

    private GoldenCommittees() {}
}
