<?php
/**
 * For the test only: `php page.php <module folder> <settings as JSON>` saves the settings through the form of
 * the block and prints the tag that Drupal would make of it, with as much of Drupal as the module calls.
 */

namespace Drupal\Core\StringTranslation {
  class TranslatableMarkup {
    public function __construct(public string $text) {}
    public function __toString(): string { return $this->text; }
  }
}

namespace Drupal\Core\Block\Attribute {
  #[\Attribute(\Attribute::TARGET_CLASS)]
  class Block {
    public function __construct(public string $id, public $admin_label, public $category) {}
  }
}

namespace Drupal\Core\Form {
  interface FormStateInterface { public function getValue($key); }
}

namespace Drupal\Core\Block {
  abstract class BlockBase {
    public array $configuration;
    public function __construct() { $this->configuration = $this->defaultConfiguration(); }
    abstract public function defaultConfiguration();
    abstract public function build();
    protected function t(string $text) { return new \Drupal\Core\StringTranslation\TranslatableMarkup($text); }
  }
}

namespace {

  use Drupal\Core\Form\FormStateInterface;
  use Drupal\drempel\Plugin\Block\DrempelBlock;

  [, $module, $settings] = $argv;
  require $module . '/src/Plugin/Block/DrempelBlock.php';

  $block = new DrempelBlock();
  $given = json_decode($settings, TRUE);
  $state = new class($given) implements FormStateInterface {
    public function __construct(private array $given) {}
    public function getValue($key) { return $this->given[$key]; }
  };
  // Drupal hands over every field of the form, changed or not.
  $form = $block->blockForm([], $state);
  $state = new (get_class($state))(array_merge(array_map(fn ($field) => $field['#default_value'], $form), $given));
  $block->blockSubmit($form, $state);

  $built = $block->build();
  $attributes = '';
  foreach ($built['#attributes'] as $name => $value) {
    $attributes .= sprintf(' %s="%s"', htmlspecialchars($name, ENT_QUOTES), htmlspecialchars((string) $value, ENT_QUOTES));
  }
  printf('<%1$s%2$s>%3$s</%1$s>', $built['#tag'], $attributes, htmlspecialchars((string) $built['#value'], ENT_QUOTES));
  fwrite(STDERR, json_encode([
    'library' => $built['#attached']['library'],
    'fields' => array_keys($form),
    'plugin' => (new ReflectionClass($block))->getAttributes()[0]->newInstance()->id,
  ]));
}
