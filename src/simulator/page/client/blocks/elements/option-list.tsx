import type { InputHTMLAttributes, ReactNode } from 'react';
import type { Option } from '../contract.ts';
import { choicesOf } from '../place/held.ts';
import type { Given, Naming } from './element.ts';
import { OptionLabel } from './option-label.tsx';

interface OptionListProps {
  element: Given;
  naming: Naming;
  /** The box or button of an option. */
  control(option: Option): InputHTMLAttributes<HTMLInputElement>;
}

/** All options of a group, one below the other; the first is what the group's label points to. */
export function OptionList({ element, naming, control }: OptionListProps): ReactNode {
  return optionsOf(element).map((option, index) => (
    <OptionLabel
      key={option.value}
      option={option}
      id={index === 0 ? naming.id : `${naming.id}-${index}`}
      control={control(option)}
    />
  ));
}

export function optionsOf(element: Given): Option[] {
  return choicesOf(element).flatMap(({ options }) => options);
}
