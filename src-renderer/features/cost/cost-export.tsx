import type { CostFilter } from '@shared/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { ExportListing } from '../../preview';
import { useTexts } from '../../ui';

/** 外部质量费用明细 of the list as it is filtered, in Chinese, English or both. */
export function CostExport({ filter }: { readonly filter: CostFilter }) {
  const { costs, papers } = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>{costs.export}</Button>
      {isOpen && (
        <ExportListing
          isOpen
          title={papers.costs.title}
          name={papers.costs.title}
          action={costs.exportAction}
          note={costs.exportNote}
          requestOf={(choice) => ({ form: 'cost-listing', code: 'QC', filter, ...choice })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  );
}
