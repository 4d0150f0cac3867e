// The table as a programmer would write it in TypeScript: the fastest there is, and changed only by a programmer.
import type { Facts } from '../../rules/engine/documentTypes.ts';

export type Answer = { outcome: string; row: number | null; reason?: string };

export function decideByHand(facts: Facts): Answer {
  const applicantAge = facts['applicant.age'] as number | null;
  const retirementState = facts['retirement.state'];
  const duplicateSameDocument = facts['duplicate.sameDocument'];
  const applicantSanctioned = facts['applicant.sanctioned'];
  const unionState = facts['union.state'];
  const unionAcceptsMembers = facts['union.acceptsMembers'];
  const documentType = facts['document.type'];
  const documentDaysLeft = facts['document.daysLeft'] as number | null;
  const applicationEmploymentType = facts['application.employmentType'];
  const applicationOccupation = facts['application.occupation'];
  const addressApplicationsToday = facts['address.applicationsToday'] as number | null;
  const nameClass = facts['name.class'];
  const duplicateSameNamePhone = facts['duplicate.sameNamePhone'];
  if (applicantAge !== null && applicantAge < 16) return { outcome: 'refuse', row: 0, reason: '未满16周岁' };
  if (retirementState === 'reached') return { outcome: 'refuse', row: 1, reason: '已达到法定退休年龄' };
  if (duplicateSameDocument === true) return { outcome: 'refuse', row: 2, reason: '该证件已有会籍' };
  if (applicantSanctioned === true) return { outcome: 'refuse', row: 3, reason: '处于限制期' };
  if (unionState === 'closed') return { outcome: 'refuse', row: 4, reason: '工会已注销' };
  if (unionAcceptsMembers === false) return { outcome: 'refuse', row: 5, reason: '工会不直接接收会员' };
  if (documentDaysLeft !== null && documentType === 'passport' && documentDaysLeft >= 0 && documentDaysLeft <= 30)
    return { outcome: 'inbox', row: 6, reason: '证件1将在30天内到期' };
  if (documentDaysLeft !== null && documentType === 'passport' && documentDaysLeft >= 31 && documentDaysLeft <= 60)
    return { outcome: 'inbox', row: 7, reason: '证件1将在60天内到期' };
  if (documentDaysLeft !== null && documentType === 'passport' && documentDaysLeft >= 61 && documentDaysLeft <= 90)
    return { outcome: 'inbox', row: 8, reason: '证件1将在90天内到期' };
  if (documentDaysLeft !== null && documentType === 'hkMacauPermit' && documentDaysLeft >= 0 && documentDaysLeft <= 30)
    return { outcome: 'inbox', row: 9, reason: '证件2将在30天内到期' };
  if (documentDaysLeft !== null && documentType === 'hkMacauPermit' && documentDaysLeft >= 31 && documentDaysLeft <= 60)
    return { outcome: 'inbox', row: 10, reason: '证件2将在60天内到期' };
  if (documentDaysLeft !== null && documentType === 'hkMacauPermit' && documentDaysLeft >= 61 && documentDaysLeft <= 90)
    return { outcome: 'inbox', row: 11, reason: '证件2将在90天内到期' };
  if (documentDaysLeft !== null && documentType === 'taiwanPermit' && documentDaysLeft >= 0 && documentDaysLeft <= 30)
    return { outcome: 'inbox', row: 12, reason: '证件3将在30天内到期' };
  if (documentDaysLeft !== null && documentType === 'taiwanPermit' && documentDaysLeft >= 31 && documentDaysLeft <= 60)
    return { outcome: 'inbox', row: 13, reason: '证件3将在60天内到期' };
  if (documentDaysLeft !== null && documentType === 'taiwanPermit' && documentDaysLeft >= 61 && documentDaysLeft <= 90)
    return { outcome: 'inbox', row: 14, reason: '证件3将在90天内到期' };
  if (
    documentDaysLeft !== null &&
    documentType === 'residencePermit' &&
    documentDaysLeft >= 0 &&
    documentDaysLeft <= 30
  )
    return { outcome: 'inbox', row: 15, reason: '证件4将在30天内到期' };
  if (
    documentDaysLeft !== null &&
    documentType === 'residencePermit' &&
    documentDaysLeft >= 31 &&
    documentDaysLeft <= 60
  )
    return { outcome: 'inbox', row: 16, reason: '证件4将在60天内到期' };
  if (
    documentDaysLeft !== null &&
    documentType === 'residencePermit' &&
    documentDaysLeft >= 61 &&
    documentDaysLeft <= 90
  )
    return { outcome: 'inbox', row: 17, reason: '证件4将在90天内到期' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'enterprise' &&
    applicationOccupation === 'courier' &&
    applicantAge >= 50
  )
    return { outcome: 'inbox', row: 18, reason: '需核实第1类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'enterprise' &&
    applicationOccupation === 'driver' &&
    applicantAge >= 50
  )
    return { outcome: 'inbox', row: 19, reason: '需核实第1类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'enterprise' &&
    applicationOccupation === 'cleaner' &&
    applicantAge >= 50
  )
    return { outcome: 'inbox', row: 20, reason: '需核实第1类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'institution' &&
    applicationOccupation === 'courier' &&
    applicantAge >= 51
  )
    return { outcome: 'inbox', row: 21, reason: '需核实第2类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'institution' &&
    applicationOccupation === 'driver' &&
    applicantAge >= 51
  )
    return { outcome: 'inbox', row: 22, reason: '需核实第2类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'institution' &&
    applicationOccupation === 'cleaner' &&
    applicantAge >= 51
  )
    return { outcome: 'inbox', row: 23, reason: '需核实第2类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'newForm' &&
    applicationOccupation === 'courier' &&
    applicantAge >= 52
  )
    return { outcome: 'inbox', row: 24, reason: '需核实第3类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'newForm' &&
    applicationOccupation === 'driver' &&
    applicantAge >= 52
  )
    return { outcome: 'inbox', row: 25, reason: '需核实第3类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'newForm' &&
    applicationOccupation === 'cleaner' &&
    applicantAge >= 52
  )
    return { outcome: 'inbox', row: 26, reason: '需核实第3类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'flexible' &&
    applicationOccupation === 'courier' &&
    applicantAge >= 53
  )
    return { outcome: 'inbox', row: 27, reason: '需核实第4类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'flexible' &&
    applicationOccupation === 'driver' &&
    applicantAge >= 53
  )
    return { outcome: 'inbox', row: 28, reason: '需核实第4类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'flexible' &&
    applicationOccupation === 'cleaner' &&
    applicantAge >= 53
  )
    return { outcome: 'inbox', row: 29, reason: '需核实第4类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'student' &&
    applicationOccupation === 'courier' &&
    applicantAge >= 54
  )
    return { outcome: 'inbox', row: 30, reason: '需核实第5类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'student' &&
    applicationOccupation === 'driver' &&
    applicantAge >= 54
  )
    return { outcome: 'inbox', row: 31, reason: '需核实第5类就业的在岗情况' };
  if (
    applicantAge !== null &&
    applicationEmploymentType === 'student' &&
    applicationOccupation === 'cleaner' &&
    applicantAge >= 54
  )
    return { outcome: 'inbox', row: 32, reason: '需核实第5类就业的在岗情况' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 20 &&
    addressApplicationsToday < 60 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 33, reason: '同一地址申请较多（20件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 60 &&
    addressApplicationsToday < 100 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 34, reason: '同一地址申请较多（60件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 100 &&
    addressApplicationsToday < 140 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 35, reason: '同一地址申请较多（100件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 140 &&
    addressApplicationsToday < 180 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 36, reason: '同一地址申请较多（140件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 180 &&
    addressApplicationsToday < 220 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 37, reason: '同一地址申请较多（180件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 220 &&
    addressApplicationsToday < 260 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 38, reason: '同一地址申请较多（220件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 260 &&
    addressApplicationsToday < 300 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 39, reason: '同一地址申请较多（260件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 300 &&
    addressApplicationsToday < 340 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 40, reason: '同一地址申请较多（300件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 340 &&
    addressApplicationsToday < 380 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 41, reason: '同一地址申请较多（340件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 380 &&
    addressApplicationsToday < 420 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 42, reason: '同一地址申请较多（380件起）' };
  if (
    addressApplicationsToday !== null &&
    addressApplicationsToday >= 420 &&
    addressApplicationsToday < 460 &&
    (applicationEmploymentType === 'newForm' || applicationEmploymentType === 'flexible')
  )
    return { outcome: 'inbox', row: 43, reason: '同一地址申请较多（420件起）' };
  if (documentDaysLeft !== null && nameClass === 'B' && documentDaysLeft > 3000)
    return { outcome: 'inbox', row: 44, reason: '姓名用字B需核对' };
  if (documentDaysLeft !== null && nameClass === 'C' && documentDaysLeft > 3000)
    return { outcome: 'inbox', row: 45, reason: '姓名用字C需核对' };
  if (documentDaysLeft !== null && nameClass === 'D' && documentDaysLeft > 3000)
    return { outcome: 'inbox', row: 46, reason: '姓名用字D需核对' };
  if (documentDaysLeft !== null && nameClass === 'P' && documentDaysLeft > 3000)
    return { outcome: 'inbox', row: 47, reason: '姓名用字P需核对' };
  if (documentDaysLeft !== null && nameClass === '?' && documentDaysLeft > 3000)
    return { outcome: 'inbox', row: 48, reason: '姓名用字?需核对' };
  if (duplicateSameNamePhone === true) return { outcome: 'inbox', row: 49, reason: '可能是同一人' };
  return { outcome: 'accept', row: null };
}
