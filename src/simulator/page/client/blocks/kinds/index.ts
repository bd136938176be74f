import { Actions } from './actions.tsx';
import { Alert } from './alert.tsx';
import { Card, Carousel } from './card.tsx';
import { Container } from './container.tsx';
import { Context } from './context.tsx';
import { Divider } from './divider.tsx';
import { Header } from './header.tsx';
import { ImageBlock } from './image.tsx';
import { Input } from './input.tsx';
import type { DrawnBlock } from './kind.ts';
import { MarkdownBlock } from './markdown.tsx';
import { RichText } from './rich-text.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

/** Every block this page draws, by its type; the others show themselves as not drawn. */
export const blockKinds: Readonly<Record<string, DrawnBlock>> = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  context: Context,
  data_table: Table,
  divider: Divider,
  header: Header,
  image: ImageBlock,
  input: Input,
  markdown: MarkdownBlock,
  rich_text: RichText,
  section: Section,
  table: Table,
};
