import type { ComponentProps } from 'react';
import { go } from './routes';

/** A link to a place of the program. */
export function PlaceLink(
  props: { readonly to: string } & Readonly<Omit<ComponentProps<'a'>, 'href' | 'onClick'>>,
) {
  const { to, ...rest } = props;
  return (
    <a
      {...rest}
      href={`#${to}`}
      onClick={(event) => {
        event.preventDefault();
        void go(to);
      }}
    />
  );
}
