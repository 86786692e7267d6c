import { mostPhotos } from '@shared/domain/photo';
import { type PhotoDiscipline, photoDisciplines, type Report } from '@shared/domain/report';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { ChoiceField, PhotoList, useTexts } from '../../../ui';
import { useEditor, useFieldProps, useSetField } from '../fields';

/** Photos of one discipline: pasted, dropped or picked, captioned, marked, moved to another discipline. */
export function ReportPhotos({ discipline }: { readonly discipline: PhotoDiscipline }) {
  const { photos: say } = useTexts().workspace;
  const { store } = useEditor();
  const set = useSetField('photos');
  const { error, isDisabled } = useFieldProps('photos');
  // A caption typed in one discipline is none of the others' concern.
  const own = useStore(
    store,
    useShallow(({ body }) => body.photos.filter((photo) => photo.discipline === discipline)),
  );
  const count = useStore(store, ({ body }) => body.photos.length);
  const others = (): Report['photos'] =>
    store.getState().body.photos.filter((photo) => photo.discipline !== discipline);
  return (
    <PhotoList
      label={`${say.title} ${discipline}`}
      photos={own}
      max={mostPhotos - (count - own.length)}
      complete={(photo) => ({ ...photo, discipline })}
      onChange={(next) => set([...others(), ...next])}
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
