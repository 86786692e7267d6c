import { blankCustomerFile } from '../../domain/customer-file';
import { bindCustomerFile, type CustomerFilePrint } from '../bindings/customer-file';
import { customerFileForm } from '../definitions/customer-file';
import { type AnyPaper, paper } from '../paper';

/** A blank file has room for everything, finance too. */
const blankPrint = (): CustomerFilePrint => ({ file: blankCustomerFile(), showsFinance: true });

export const customerFilePapers: readonly AnyPaper[] = [
  paper({
    definition: customerFileForm,
    kind: 'customer-file',
    blank: blankPrint,
    from: ({ stored, isInternal }): CustomerFilePrint => ({ file: stored.body, showsFinance: isInternal }),
    bind: bindCustomerFile,
  }),
];
