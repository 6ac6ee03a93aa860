// What a proposal that is put together on the page says of itself, in all three languages, since it
// is saved and sent to readers of any: that it is a question, asked by nobody in particular.
import { label } from '#language/label.ts'

export const asking = {
  notice: label(
    'A question that somebody asks; never a text of the Parties, and never a forecast.',
    'Вопрос, который кто-то задает; не текст Сторон и не прогноз.',
    'سؤال يطرحه أحدهم؛ ليس نصًّا للأطراف ولا توقعًا.',
  ),
  by: label('Who asks it', 'Задающий вопрос', 'من يطرح السؤال'),
  says: label(
    'Asked by a reader; no text says so.',
    'Задано читателем; ни в одном тексте этого нет.',
    'سأله قارئ؛ ولا يقوله أي نص.',
  ),
  term: label('Supposed to hold', 'Предполагаемое действие', 'نفاذ مفترض'),
}

export const blankNames = {
  page: label('a blank page', 'с чистого листа', 'من صفحة بيضاء'),
  thing: label('What is counted', 'Засчитываемое', 'ما يُحتسب'),
  parties: [
    ['A', label('Party A', 'Сторона А', 'الطرف أ')],
    ['B', label('Party B', 'Сторона Б', 'الطرف ب')],
  ],
} as const
