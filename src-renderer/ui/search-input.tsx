import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

const pause = 200;

/** A search box that speaks a moment after typing stops, and never while Chinese is being composed. */
export function SearchInput(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly max: number;
}) {
  const [text, setText] = useState(props.value);
  const isComposing = useRef(false);
  const told = useRef(props.value);
  const tell = useEffectEvent((value: string): void => {
    if (value === told.current) return;
    told.current = value;
    props.onChange(value);
  });

  useEffect(() => {
    if (props.value !== told.current) {
      told.current = props.value;
      setText(props.value);
    }
  }, [props.value]);
  useEffect(() => {
    if (isComposing.current) return;
    const timer = setTimeout(() => tell(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <Input
      className="search-input"
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      aria-label={props.label}
      placeholder={props.label}
      maxLength={props.max}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true;
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false;
        const value = event.currentTarget.value;
        setText(value);
        tell(value.trim());
      }}
    />
  );
}
