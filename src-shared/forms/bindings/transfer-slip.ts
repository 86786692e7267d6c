import { milestoneKinds } from '../../domain/deadline';
import { type Texts, textsOf } from '../../text';
import type { FieldValues, FormData } from '../types';
import { type CaseInput, companyOf, type PrintContext } from './context';
import { bindFurniture, companyName } from './furniture';
import { madeFor } from './printed-revision';
import { join, moment, text, wallText, whenText } from './values';

/** Binds 投诉受理/内部传递单: what the department needs to start, with its due times (5.3.1). */
export function bindTransferSlip(input: CaseInput, context: PrintContext): FormData {
  const texts = textsOf(context.language);
  const { number } = input.stored;
  const head = bindFurniture(
    {
      code: 'transfer-slip',
      title: texts.forms.titles.slip,
      company: companyName(context, companyOf(input)),
      record: { kind: 'record', text: number },
      subject: number,
    },
    {
      ...context,
      state: input.isVoid === true ? 'void' : (context.state ?? 'none'),
      made: madeFor('transfer-slip', input.stored, context),
    },
  );
  return {
    texts,
    fields: { ...head.fields, ...slipValues(input, context, texts) },
    lists: {},
    furniture: head.furniture,
    properties: head.properties,
  };
}

function slipValues({ stored, dues }: CaseInput, context: PrintContext, texts: Texts): FieldValues {
  const { body } = stored;
  const { choices, forms } = texts;
  const zone = context.settings.deadlineRules.timeZone;
  const handOver = body.handOvers.at(-1);
  const category = [
    body.category === null ? '' : choices.category[body.category],
    body.stage === null ? '' : choices.stage[body.stage],
    body.severity === null ? '' : choices.severity[body.severity],
  ];
  const dueTexts = milestoneKinds.map((kind) => {
    if (dues === null) return '';
    const provisional = dues[kind].isProvisional ? ` ${forms.marks.provisional}` : '';
    return `${choices.milestone[kind]} ${whenText(dues[kind].due, zone)}${provisional}`;
  });
  return {
    customer: text(join([body.customer.name, body.customer.plant], ' ')),
    contact: text(join([body.customer.contactName, body.customer.contactPhone], ' ')),
    receivedAt: moment(body.receivedAt, zone),
    channel: text(
      join(
        [
          body.channel === null ? '' : choices.channel[body.channel],
          body.form === null ? '' : choices.complaintForm[body.form],
        ],
        ' / ',
      ),
    ),
    receivedBy: text(body.receivedBy),
    customerNumber: text(body.customerComplaintNumber),
    classify: text(join(category, ' / ')),
    product: text(productText(body.lines, texts)),
    statement: text(body.statement),
    expectation: text(body.expectation),
    dues: text(dues === null ? forms.case.noClock : join(dueTexts, ';  ')),
    to: text(
      join(
        [handOver?.department ?? body.responsibleDepartment, handOver?.person ?? body.responsiblePerson],
        ' ',
      ),
    ),
    handOverAt: text(handOver?.at === undefined || handOver.at === null ? '' : wallText(handOver.at, zone)),
    from: text(body.receivedBy === '' ? stored.registeredBy : body.receivedBy),
    blank: text(''),
  };
}

/** One line per product: name, our number, batch, defective pieces. */
function productText(lines: CaseInput['stored']['body']['lines'], { fields }: Texts): string {
  return lines
    .map(({ partName, partNumber, batch, defectiveQuantity }) => {
      const quantity =
        defectiveQuantity === null ? '' : `${fields['lines.*.defectiveQuantity']} ${defectiveQuantity}`;
      return join([partName, partNumber, batch, quantity], ' / ');
    })
    .join('\n');
}
