// The panel that answers "why?": the figure as a tree from the rule and its article to the items,
// the message that set each and its sources. It can be copied as text with citations, linked to,
// printed.
import { useEffect, useRef } from 'react'
import { agreementOf, useLasting, usePage, withPanel } from '../page-state.ts'
import type { MessageCard, PanelView, TreeNode } from '../view/view.ts'
import { useCopying } from './copying.ts'
import { Evidence, Link, Name, PlaceLink, Why } from './link.tsx'
import { Sources } from './sources.tsx'

export function Panel({ panel }: { panel: PanelView }) {
  const page = usePage()
  const { words } = page
  const heading = useRef<HTMLHeadingElement>(null)
  const place = agreementOf(page)
  // A panel opened by the reader takes the focus; one that came with the page does not.
  useEffect(() => {
    if (page.opened === panel.why) heading.current?.focus()
  }, [page.opened, panel.why])
  if (place === null) return null
  return (
    <section className="panel" aria-labelledby="panel-title">
      <div className="panel-head">
        <h2 id="panel-title" tabIndex={-1} ref={heading}>
          {panel.question}
        </h2>
        <Link to={withPanel(place, null)} className="close" label={words['page.panel.close']}>
          <span aria-hidden="true">×</span>
        </Link>
      </div>
      <p className="soft">{panel.subject}</p>
      <Choices panel={panel} />
      {panel.says !== null && (
        <blockquote className="panel-says">
          <bdi className="place">{panel.says.place}</bdi> {panel.says.text}{' '}
          <Evidence evidence={panel.says.evidence} />
        </blockquote>
      )}
      {panel.limits.map((limit) => (
        <p key={limit.place.why} className="panel-limit">
          <PlaceLink place={limit.place} /> {limit.text}
        </p>
      ))}
      {panel.notes.map((note) => (
        <p className="note" key={note}>
          {note}
        </p>
      ))}
      {panel.tree !== null && (
        <ul className="tree">
          <Node node={panel.tree} depth={0} />
        </ul>
      )}
      {panel.facts.length > 0 && (
        <dl className="facts">
          {panel.facts.map((fact) => (
            <div key={fact.name}>
              <dt>{fact.name}</dt>
              <dd>{fact.why === null ? fact.value : <Why why={fact.why}>{fact.value}</Why>}</dd>
            </div>
          ))}
        </dl>
      )}
      <Messages messages={panel.messages} />
      <Actions panel={panel} />
    </section>
  )
}

function Choices({ panel }: { panel: PanelView }) {
  const page = usePage()
  const place = agreementOf(page)
  if (place === null || panel.choices.length === 0) return null
  return (
    <nav className="choices" aria-label={page.words['page.panel.readings']}>
      {panel.choices.map((choice) => (
        <Link
          key={choice.why}
          to={withPanel(place, choice.why)}
          current={choice.here ? 'true' : undefined}
        >
          {choice.text}
        </Link>
      ))}
    </nav>
  )
}

function Node({ node, depth }: { node: TreeNode; depth: number }) {
  return (
    <li className={`node node-${Math.min(depth, 3)}`}>
      <div className="node-line">
        <bdi className="node-value">{node.value}</bdi>
        <span className="node-label">
          <Name text={node.label} />
          {node.detail !== null && <span className="soft"> {node.detail}</span>}
          {node.message !== null && <sup className="node-message">{node.message}</sup>}{' '}
          <Evidence evidence={node.evidence} />
        </span>
        {node.place !== null && <PlaceLink place={node.place} />}
      </div>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Node key={child.key} node={child} depth={depth + 1} />
          ))}
        </ul>
      )}
    </li>
  )
}

function Messages({ messages }: { messages: readonly MessageCard[] }) {
  const { words } = useLasting()
  if (messages.length === 0) return null
  return (
    <section className="cards" aria-labelledby="panel-messages">
      <h3 id="panel-messages">{words['page.panel.messages']}</h3>
      <ol>
        {messages.map((message) => (
          <li key={message.id}>
            <span className="card-number">{message.number}</span>
            <div>
              <p>
                <Why why={message.why}>{message.type}</Why> · {message.from}{' '}
                {message.place !== null && <bdi className="place">{message.place}</bdi>}
              </p>
              {message.dates.map((text) => (
                <p className="soft" key={text}>
                  {text}
                </p>
              ))}
              <p className={`mark-line mark-line-${message.evidence.mark}`}>
                {message.evidence.long}
              </p>
              {message.notes.map((note) => (
                <p className="note" key={note}>
                  {note}
                </p>
              ))}
              <Sources sources={message.sources} />
              <bdi className="id">{message.id}</bdi>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Actions({ panel }: { panel: PanelView }) {
  const { words } = useLasting()
  const { said, copy } = useCopying(panel.text)
  return (
    <div className="actions">
      <button
        type="button"
        className="button"
        onClick={() => void copy(panel.text, words['page.copied'])}
      >
        {words['page.copy']}
      </button>
      <button
        type="button"
        className="button"
        onClick={() => void copy(window.location.href, words['page.copied.link'])}
      >
        {words['page.copy.link']}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {words['page.print']}
      </button>
      <output className="soft">{said}</output>
    </div>
  )
}
