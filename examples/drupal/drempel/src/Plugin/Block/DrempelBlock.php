<?php

declare(strict_types=1);

namespace Drupal\drempel\Plugin\Block;

use Drupal\Core\Block\Attribute\Block;
use Drupal\Core\Block\BlockBase;
use Drupal\Core\Form\FormStateInterface;
use Drupal\Core\StringTranslation\TranslatableMarkup;

/**
 * A scan on a page. What is set here becomes the attributes of the tag.
 */
#[Block(id: 'drempel_scan', admin_label: new TranslatableMarkup('Drempel'), category: new TranslatableMarkup('Forms'))]
final class DrempelBlock extends BlockBase {

  /**
   * {@inheritdoc}
   */
  public function defaultConfiguration(): array {
    return [
      'instrument' => 'actieplan',
      'scan' => 'quick',
      'organisation' => '',
      'sector' => '',
      'storage' => 'local',
      'storage_key' => '',
      'submit_url' => '',
      'submit_to' => '',
      'heading_level' => 2,
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function build(): array {
    $attributes = [];
    foreach (array_keys($this->defaultConfiguration()) as $setting) {
      $value = trim((string) ($this->configuration[$setting] ?? ''));
      if ($value !== '') {
        $attributes[str_replace('_', '-', $setting)] = $value;
      }
    }
    // Drupal escapes the values of attributes.
    return [
      '#type' => 'html_tag',
      '#tag' => 'drempel-scan',
      '#attributes' => $attributes,
      '#value' => $this->t('The questions are being loaded.'),
      '#attached' => ['library' => ['drempel/scan']],
    ];
  }

  /**
   * {@inheritdoc}
   */
  public function blockForm($form, FormStateInterface $form_state): array {
    $form['instrument'] = $this->text('Instrument');
    $form['scan'] = $this->choice('Scan', ['quick' => $this->t('Quick scan'), 'full' => $this->t('Full scan')]);
    $form['organisation'] = $this->text('Organisation');
    $form['sector'] = $this->choice('Sector', [
      '' => $this->t('Ask'),
      'gem' => $this->t('Municipality'),
      'ond' => $this->t('Education'),
      'wel' => $this->t('Welfare'),
      'gez' => $this->t('Health'),
      'vri' => $this->t('Leisure and culture'),
      'wrk' => $this->t('Work'),
    ]);
    $form['storage'] = $this->choice('Where answers are kept', [
      'local' => $this->t('On this device'),
      'session' => $this->t('Until the tab is closed'),
      'none' => $this->t('Nowhere'),
    ]);
    $form['storage_key'] = $this->text('Key that keeps the answers of two blocks apart');
    $form['submit_url'] = $this->text('Address for sending (empty: nothing is sent)');
    $form['submit_to'] = $this->text('Receiver, in words');
    $form['heading_level'] = $this->choice('Level of the first heading', array_combine(range(1, 6), range(1, 6)));
    foreach (array_keys($form) as $setting) {
      if (array_key_exists($setting, $this->defaultConfiguration())) {
        $form[$setting]['#default_value'] = $this->configuration[$setting];
      }
    }
    return $form;
  }

  /**
   * {@inheritdoc}
   */
  public function blockSubmit($form, FormStateInterface $form_state): void {
    foreach ($this->defaultConfiguration() as $setting => $default) {
      $value = $form_state->getValue($setting);
      $this->configuration[$setting] = is_int($default) ? (int) $value : trim((string) $value);
    }
  }

  /**
   * A line of text.
   */
  private function text(string $title): array {
    return ['#type' => 'textfield', '#title' => $this->t($title)];
  }

  /**
   * One of a few.
   */
  private function choice(string $title, array $options): array {
    return ['#type' => 'select', '#title' => $this->t($title), '#options' => $options];
  }

}
