import type { Texts } from '..';

/** Hand-over. */
export const handOver: Texts['handOver'] = {
  title: 'Hand-over',
  from: 'Handed over by',
  to: 'Taken over by',
  reason: 'Reason',
  choose: 'Choose by whom; what is open in these hands is listed then.',
  empty: '{name} has nothing open; there is nothing to hand over.',
  count: '{chosen} of {all} chosen',
  clocks: '{count} deadlines',
  needsTo: 'Please say who takes over.',
  sameTo: 'This is who hands over.',
  needsReason: "Please give the reason; it stays in each record's history.",
  isCut: 'There is more than can be listed; please look again after the hand-over.',
  tooMuch: 'At most {most} deadlines and dates go over at once; please take several steps.',
  record: "{count} items go from {from} to {to}; each record's history gives the reason.",
  action: 'Hand over {count}',
  done: '{moved} deadlines and dates went to {to}.',
  doneSome: '{moved} deadlines and dates went to {to}, {stays} stayed:',
  why: {
    fixed: "the record's own content says who is responsible; change it there",
    done: 'done, nothing to hand over',
    forbidden: 'its record is frozen or void',
    other: 'its record cannot be saved now; please open it',
  },
  open: 'Hand over…',
};
