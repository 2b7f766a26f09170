import { Component, type ReactNode } from 'react';

interface BlockBoundaryProps {
  children: ReactNode;
  fallback: ReactNode;
}

/** One block of an unforeseen shape must not take the page with it. */
export class BlockBoundary extends Component<BlockBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
