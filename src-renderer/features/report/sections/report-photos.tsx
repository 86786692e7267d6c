import { mostPhotos } from '@shared/domain/photo';
import { type PhotoDiscipline, photoDisciplines } from '@shared/domain/report';
import { useMemo } from 'react';
import { ChoiceField, PhotoList, useTexts } from '../../../ui';
import { useFieldProps, useFieldValue, useSetField } from '../fields';

/** Photos of one discipline: pasted, dropped or picked, captioned, marked, moved to another discipline. */
export function ReportPhotos({ discipline }: { readonly discipline: PhotoDiscipline }) {
  const { photos: say } = useTexts().workspace;
  const all = useFieldValue('photos');
  const set = useSetField('photos');
  const { error, isDisabled } = useFieldProps('photos');
  const own = useMemo(() => all.filter((photo) => photo.discipline === discipline), [all, discipline]);
  const others = useMemo(() => all.filter((photo) => photo.discipline !== discipline), [all, discipline]);
  return (
    <PhotoList
      label={`${say.title} ${discipline}`}
      photos={own}
      max={mostPhotos - others.length}
      complete={(photo) => ({ ...photo, discipline })}
      onChange={(next) => set([...others, ...next])}
      error={error}
      isDisabled={isDisabled}
      extra={(photo, change) => (
        <ChoiceField
          label={say.discipline}
          isDisabled={isDisabled}
          value={photo.discipline}
          choices={photoDisciplines.map((value) => ({ value, label: value }))}
          onChange={(chosen) => {
            if (chosen !== null) change({ ...photo, discipline: chosen });
          }}
        />
      )}
    />
  );
}
