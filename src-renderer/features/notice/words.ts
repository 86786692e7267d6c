import { defaultSettings } from '@shared/domain/settings';
import { fill, type Texts } from '@shared/text';
import type { RecordWords } from '../../record';

/** The target of a fresh installation; the screens that count by it read the firm's own. */
const hours = defaultSettings.intake.noticeHours;

/** Names of fields that a notice and an event have alike, and of their codes. */
function shared({ papers, notices }: Texts) {
  const sheet = papers.notice;
  const own = notices.field;
  return {
    choices: {
      kind: sheet.choices.kind,
      urgency: sheet.choices.urgency,
      certainty: sheet.choices.certainty,
      impacts: sheet.choices.impact,
      protections: sheet.choices.protection,
      requests: sheet.choices.request,
      'ranges.*.whereabouts': sheet.choices.whereabouts,
    },
    fields: {
      kind: sheet.kind,
      urgency: sheet.urgency,
      subject: sheet.subject,
      complaintNumber: sheet.complaintNumber,
      nonconformityNumber: sheet.nonconformityNumber,
      'sender.department': own.senderDepartment,
      'sender.contactName': own.senderName,
      'sender.contactPhone': own.senderPhone,
      'sender.contactEmail': own.senderEmail,
      'product.name': sheet.partName,
      'product.number': sheet.partNumber,
      certainty: sheet.certainty,
      'discovery.at': sheet.details.discoveredAt,
      'discovery.place': sheet.details.place,
      'discovery.way': sheet.details.way,
      event: own.event,
      requiredValue: sheet.details.required,
      measuredValue: sheet.details.measured,
      impacts: own.impacts,
      impactNote: own.impactNote,
      protections: own.protections,
      protectionNote: own.protectionNote,
      requests: own.requests,
      requestNote: own.requestNote,
      requestBy: sheet.requestBy,
      'cleanPoint.batch': own.cleanBatch,
      'cleanPoint.on': own.cleanOn,
      'cleanPoint.deliveryNote': own.cleanDelivery,
      'cleanPoint.mark': own.cleanMark,
      detailedReportOn: own.detailedReportOn,
      photos: notices.notice.sections.photos,
      attachmentIds: sheet.details.attachments,
      ranges: notices.notice.rows.ranges.title,
      'ranges.*.recipientId': own.owner,
      'ranges.*.batch': sheet.range.batch,
      'ranges.*.producedFrom': own.producedFrom,
      'ranges.*.producedTo': own.producedTo,
      'ranges.*.serialNumbers': sheet.range.serialNumbers,
      'ranges.*.producedQuantity': sheet.range.producedQuantity,
      'ranges.*.shippedQuantity': sheet.range.shippedQuantity,
      'ranges.*.suspectQuantity': sheet.range.suspectQuantity,
      'ranges.*.remainingQuantity': sheet.range.remainingQuantity,
      'ranges.*.shippedOn': sheet.range.shippedOn,
      'ranges.*.deliveryNote': sheet.range.deliveryNote,
      'ranges.*.destination': sheet.range.destination,
      'ranges.*.whereabouts': sheet.range.whereabouts,
    },
  };
}

/** Names of the fields of a row of customers. */
function addressee({ papers, notices }: Texts, list: string): Readonly<Record<string, string>> {
  const sheet = papers.notice;
  const own = notices.field;
  const names = {
    name: own.name,
    department: own.department,
    contactName: own.contactName,
    contactPhone: own.contactPhone,
    contactEmail: own.contactEmail,
    copyTo: sheet.copyTo,
    supplierCode: sheet.supplierCode,
    customerPartNumber: sheet.customerPartNumber,
    vehicleModel: sheet.vehicleModel,
    complaintNumber: sheet.complaintNumber,
    toldAt: own.toldAt,
    toldBy: own.toldBy,
    toldPerson: own.toldPerson,
    replyBy: sheet.replyBy,
  };
  return Object.fromEntries(Object.entries(names).map(([name, words]) => [`${list}.*.${name}`, words]));
}

function balance({ papers, notices }: Texts, at: string): Readonly<Record<string, string>> {
  const sheet = papers.notice.balance;
  const { released, reworked, conceded, scrapped, unrecoverable, closedOn } = sheet;
  const names = {
    released,
    reworked,
    conceded,
    scrapped,
    unrecoverable,
    closedOn,
    unrecoverableDecision: notices.field.unrecoverableDecision,
  };
  return Object.fromEntries(Object.entries(names).map(([name, words]) => [`${at}.${name}`, words]));
}

export function noticeWords(texts: Texts): RecordWords {
  const { papers, notices, choices } = texts;
  const { notice: own, field } = notices;
  const sheet = papers.notice;
  const known = shared(texts);
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: sheet.choices.kind,
    rows: own.rows,
    hints: { ...own.hints, 'discovery.at': fill(own.hints['discovery.at'], { hours }) },
    choices: {
      ...known.choices,
      'recipients.*.toldBy': choices.replyWay,
      'remedies.*.kind': sheet.choices.remedy,
    },
    fields: {
      ...known.fields,
      ...addressee(texts, 'recipients'),
      ...balance(texts, 'recipients.*.balance'),
      recipients: own.rows.recipients.title,
      'product.customerPartNumber': sheet.customerPartNumber,
      'product.vehicleModel': sheet.vehicleModel,
      remedies: own.rows.remedies.title,
      'remedies.*.kind': sheet.remedy.kind,
      'remedies.*.quantity': sheet.remedy.quantity,
      'remedies.*.on': sheet.remedy.on,
      'remedies.*.person': sheet.remedy.person,
      'remedies.*.note': sheet.remedy.note,
      'remedies.*.doneOn': field.doneOn,
      detailedReportSentOn: field.detailedReportSentOn,
      effectiveOn: sheet.other.effectiveOn,
      'property.item': sheet.property.item,
      'property.ownerNumber': sheet.property.ownerNumber,
      'property.quantity': sheet.property.quantity,
      'property.damage': field.damage,
      'property.proposal': field.proposal,
      'property.decision': field.decision,
      'admissions.isReleased': field.isReleased,
      'admissions.releasedBy': sheet.admissions.releasedBy,
      'admissions.costBearing': sheet.admissions.costBearing,
      'admissions.preliminaryCause': sheet.admissions.preliminaryCause,
      issuedAt: sheet.issuedAt,
      revision: sheet.revision,
    },
  };
}

export function eventWords(texts: Texts): RecordWords {
  const { papers, notices, choices } = texts;
  const { event: own } = notices;
  const known = shared(texts);
  return {
    title: own.title,
    empty: own.empty,
    create: own.create,
    sections: own.sections,
    status: own.status,
    category: papers.notice.choices.certainty,
    rows: own.rows,
    hints: {
      ...own.hints,
      'discovery.at': fill(notices.notice.hints['discovery.at'], { hours }),
      'customers.*.toldAt': notices.notice.hints['recipients.*.toldAt'],
    },
    choices: { ...known.choices, 'customers.*.toldBy': choices.replyWay },
    fields: {
      ...known.fields,
      ...addressee(texts, 'customers'),
      ...balance(texts, 'ownBalance'),
      customers: own.rows.customers.title,
      owner: papers.escapeEvent.owner,
      closedOn: papers.escapeEvent.closedOn,
      internalNote: own.note,
    },
  };
}
